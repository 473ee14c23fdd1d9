using Coroutines.Checkout;

namespace Coroutines.Matrix;

/// <summary>Runs a command with a cache of packages of its own.</summary>
internal static class Command
{
    // Generous: it catches what hangs, not what is slow on a busy machine.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(20);

    public static (int ExitCode, string Output) Run(string folder, string command, string packages)
    {
        // Off where nodes are not used again; a compiler that is warm takes a fifth of the time.
        (string, string)[] environment = [("NUGET_PACKAGES", packages), ("UseSharedCompilation", "true")];
        var (exitCode, output) = FreshShell.Run("/bin/sh", ["-c", command], folder, Limit, environment);
        return (exitCode ?? -1, output);
    }
}
