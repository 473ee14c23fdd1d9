namespace Coroutines.Integration.Tests.Support;

/// <summary>Where the repository is: the folder above the test assembly that holds the solution.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Coroutines.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No Coroutines.sln above {AppContext.BaseDirectory}: run the tests from a checkout.");
    }
}
