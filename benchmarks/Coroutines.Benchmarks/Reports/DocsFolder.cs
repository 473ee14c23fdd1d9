namespace Coroutines.Benchmarks;

/// <summary>Where the pages are.</summary>
internal static class DocsFolder
{
    /// <summary>The docs folder of the repository that the working directory lies in.</summary>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(Directory.GetCurrentDirectory()); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Coroutines.sln")))
            {
                return Path.Combine(folder.FullName, "docs");
            }
        }

        throw new DirectoryNotFoundException("Run this inside the repository.");
    }
}
