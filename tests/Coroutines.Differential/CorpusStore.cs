namespace Coroutines.Differential;

/// <summary>Reads programs from files.</summary>
public static class CorpusStore
{
    /// <summary>Every program below a folder, in a stable order.</summary>
    public static IReadOnlyList<CorpusProgram> Load(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new CorpusProgram(NameOf(folder, path), File.ReadAllText(path))),
    ];

    private static string NameOf(string folder, string path) =>
        System.IO.Path.ChangeExtension(System.IO.Path.GetRelativePath(folder, path), null).Replace('\\', '/');
}
