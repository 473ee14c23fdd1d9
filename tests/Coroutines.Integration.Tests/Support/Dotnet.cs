using Xunit.Sdk;

namespace Coroutines.Integration.Tests.Support;

/// <summary>Runs the <c>dotnet</c> command and programs built with it.</summary>
internal static class Dotnet
{
    // Generous: it catches what hangs, not what is slow on a busy machine.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    /// <summary>Runs <c>dotnet</c> with the arguments and returns what it printed; fails the test if it fails or hangs.</summary>
    public static string Run(string folder, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var (exitCode, output) = FreshShell.Run(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments, folder, Limit, environment);
        return exitCode == 0
            ? output
            : throw new XunitException($"dotnet {string.Join(' ', arguments)} {(exitCode is null ? "does not end" : $"ended with {exitCode}")}:\n{output}");
    }

    /// <summary>Builds a project, warnings as errors, and returns what the build printed.</summary>
    public static string Build(string project, string configuration, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var output = Run(
            Path.GetDirectoryName(project)!,
            ["build", project, "-c", configuration, "-warnaserror", "-m:1", "-nodeReuse:false", "-v:minimal", "-consoleLoggerParameters:Summary", .. arguments],
            environment);
        Assert.Contains("0 Warning(s)", output);
        return output;
    }
}
