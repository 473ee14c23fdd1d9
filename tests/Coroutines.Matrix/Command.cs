using System.Diagnostics;
using System.Text;

namespace Coroutines.Matrix;

/// <summary>Runs a command as a user would in a fresh shell.</summary>
internal static class Command
{
    // Generous: it catches what hangs, not what is slow on a busy machine.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    public static (int ExitCode, string Output) Run(string folder, string command, string packages)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        ForgetOuterBuild(start.Environment);
        start.Environment["NUGET_PACKAGES"] = packages;
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
            return (-1, $"{output}\ntook more than {Limit}");
        }

        process.WaitForExit();
        return (process.ExitCode, output.ToString());

        void Collect(object sender, DataReceivedEventArgs line)
        {
            lock (output)
            {
                output.Append(line.Data).Append(line.Data is null ? "" : "\n");
            }
        }
    }

    // The tests run inside an MSBuild whose variables would bend the builds that are started.
    private static void ForgetOuterBuild(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(static name =>
            name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            environment.Remove(name);
        }

        environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        environment["DOTNET_NOLOGO"] = "1";
        environment["MSBUILDDISABLENODEREUSE"] = "1";
        environment["UseSharedCompilation"] = "true"; // off where nodes are not used again; a compiler that is warm takes a fifth of the time
        environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
    }
}
