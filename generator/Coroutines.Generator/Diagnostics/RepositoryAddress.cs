namespace Coroutines.Generator.Diagnostics;

/// <summary>Where the pages of the rules lie. The build writes the other half from <c>RepositoryUrl</c>.</summary>
internal static partial class RepositoryAddress
{
    public static string Url { get; } = Read();

    private static string Read()
    {
        var url = "";
        Set(ref url);
        return url;
    }

    static partial void Set(ref string url);
}
