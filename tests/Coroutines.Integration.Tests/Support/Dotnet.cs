using System.Diagnostics;
using System.Text;
using Xunit.Sdk;

namespace Coroutines.Integration.Tests.Support;

/// <summary>Runs the <c>dotnet</c> command and programs built with it, as a user would in a fresh shell.</summary>
internal static class Dotnet
{
    // Generous: it catches what hangs, not what is slow on a busy machine.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    /// <summary>Runs <c>dotnet</c> with the arguments and returns what it printed; fails the test if it fails or hangs.</summary>
    public static string Run(string folder, IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ForgetOuterBuild(start.Environment);
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += Collect;
        process.ErrorDataReceived += Collect;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new XunitException($"dotnet {string.Join(' ', arguments)} took more than {Limit}:\n{output}");
        }

        process.WaitForExit();
        return process.ExitCode == 0
            ? output.ToString()
            : throw new XunitException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}");

        void Collect(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                if (line.Data is not null)
                {
                    output.Append(line.Data).Append('\n');
                }
            }
        }
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

    // The test host runs inside an MSBuild whose variables would bend the builds that the tests start.
    private static void ForgetOuterBuild(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsOfOuterBuild).ToArray())
        {
            environment.Remove(name);
        }

        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";

        static bool IsOfOuterBuild(string name) =>
            name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("COMPlus_", StringComparison.OrdinalIgnoreCase)
            || name is "DOTNET_TieredCompilation" or "DOTNET_TieredPGO" or "DOTNET_ReadyToRun";
    }
}
