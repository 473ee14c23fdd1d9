namespace Coroutines.Integration.Tests.Support;

/// <summary>A program of the repository, built where a developer builds it, so that a second run costs next to nothing.</summary>
internal static class RepositoryProgram
{
    private static readonly Lock BuildLock = new();
    private static readonly HashSet<(string, string)> Built = [];

    /// <summary>Builds the project if this process has not yet, runs it, and returns what it printed.</summary>
    public static string Run(string folder, string configuration, string[] arguments, params (string Name, string Value)[] environment)
    {
        var name = Path.GetFileName(folder);
        var project = Repository.PathOf(folder, $"{name}.csproj");
        lock (BuildLock)
        {
            if (!Built.Contains((folder, configuration)))
            {
                Dotnet.Build(project, configuration, []);
                Built.Add((folder, configuration));
            }
        }

        var program = Repository.PathOf(folder, "bin", configuration, "net10.0", $"{name}.dll");
        return Dotnet.Run(Path.GetDirectoryName(project)!, ["exec", program, .. arguments], environment);
    }
}
