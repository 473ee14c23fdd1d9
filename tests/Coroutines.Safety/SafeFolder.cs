using System.Diagnostics;
using Coroutines.Asyncio;

namespace Coroutines.Safety;

/// <summary>The programs of this build beside a runtime of the safe flavour, sound or with a fault in it.</summary>
internal sealed class SafeFolder : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);
    private static readonly MutantBuilder s_builder = new("COROUTINES_SAFE");
    private readonly string _folder = Directory.CreateTempSubdirectory("coroutines-safe-").FullName;

    /// <param name="source">A folder with programs that are built.</param>
    /// <param name="fault">What is wrong with the runtime, or null.</param>
    public SafeFolder(string source, Mutation? fault = null)
    {
        foreach (string file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(_folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }

        if (s_builder.Build(fault, Path.Combine(_folder, "Coroutines.dll")) is { } error)
        {
            throw new InvalidOperationException($"{fault?.Name}: {error}");
        }
    }

    public string PathOf(string file) => Path.Combine(_folder, file);

    /// <summary>Runs one of the programs.</summary>
    /// <returns>Whether it ended by itself with the exit code 0, and its last lines.</returns>
    public (bool Right, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(PathOf(program + ".dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_GCHeapHardLimit"] = "0x60000000";
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill();
            return (false, "it does not end");
        }

        string[] lines = [.. $"{output.Result}\n{errors.Result}".Split('\n').Where(static line => line.Length != 0)];
        bool right = process.ExitCode == 0;
        return (right, right ? output.Result.TrimEnd().Split('\n')[^1] : $"exit code {process.ExitCode}: {string.Join("\n", lines.Take(12))}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
