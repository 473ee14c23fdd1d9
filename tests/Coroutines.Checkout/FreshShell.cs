using System.Diagnostics;
using System.Text;

namespace Coroutines.Checkout;

/// <summary>Runs programs as a user would in a fresh shell, whatever build the caller runs in.</summary>
public static class FreshShell
{
    /// <summary>Runs a program to its end, or until it has taken too long.</summary>
    /// <returns>The exit code, null if it was ended; and what it printed.</returns>
    public static (int? ExitCode, string Output) Run(
        string program, IEnumerable<string> arguments, string folder, TimeSpan limit, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        ForgetOuterBuild(start.Environment);
        foreach ((string name, string value) in environment)
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
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            return (null, $"{output}\ntook more than {limit}");
        }

        process.WaitForExit();
        return (process.ExitCode, output.ToString());

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

    // Tests run inside an MSBuild whose variables would bend the builds that they start.
    private static void ForgetOuterBuild(IDictionary<string, string?> environment)
    {
        foreach (string name in environment.Keys.Where(IsOfOuterBuild).ToArray())
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
