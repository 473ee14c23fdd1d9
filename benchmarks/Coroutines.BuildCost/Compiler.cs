using System.Diagnostics;

namespace Coroutines.BuildCost;

/// <summary>The compiler of the SDK that runs this program: as a process of its own, or as a server that stays.</summary>
internal sealed class Compiler : IDisposable
{
    private static readonly string s_folder = FindFolder();

    private readonly Process? _server;
    private readonly string? _pipe;

    private Compiler(Process? server, string? pipe) => (_server, _pipe) = (server, pipe);

    /// <summary>A compiler that starts anew at each compilation.</summary>
    public static Compiler Cold() => new(null, null);

    /// <summary>A server, as builds on a developer's machine use one.</summary>
    public static Compiler Warm()
    {
        var pipe = $"buildcost-{Environment.ProcessId}-{Guid.NewGuid():N}";
        var server = Start(Environment.CurrentDirectory, ["exec", Path.Combine(s_folder, "VBCSCompiler.dll"), $"-pipename:{pipe}"]);
        return new Compiler(server, pipe);
    }

    /// <summary>Compiles a project.</summary>
    /// <exception cref="InvalidOperationException">The compiler did not succeed.</exception>
    public Usage Compile(UserProject project, string output, bool report = false)
    {
        var file = Path.Combine(project.Folder, "arguments.rsp");
        var arguments = project.Arguments.Where(static a => !a.StartsWith("/out:", StringComparison.Ordinal) && a != "/noconfig" && !a.StartsWith("/refout", StringComparison.Ordinal))
            .Append($"/out:{output}")
            .Concat(report ? ["/reportanalyzer"] : Array.Empty<string>());
        File.WriteAllLines(file, arguments.Select(static argument => $"\"{argument.Replace("\"", "", StringComparison.Ordinal)}\""));
        string[] shared = _pipe is null ? [] : [$"/shared:{_pipe}"];
        var before = Time();
        using var client = Start(project.Folder, ["exec", Path.Combine(s_folder, "csc.dll"), "/noconfig", .. shared, $"@{file}"]);
        var text = client.StandardOutput.ReadToEndAsync();
        var peak = 0d;
        while (!client.WaitForExit(5))
        {
            peak = Math.Max(peak, ProcessFigures.PeakMegabytes((_server ?? client).Id));
        }

        return client.ExitCode == 0
            ? new Usage(Time() - before, peak, text.Result)
            : throw new InvalidOperationException($"The compiler failed in {project.Folder}:\n{text.Result}");
    }

    public void Dispose()
    {
        if (_server is not null)
        {
            _server.Kill();
            _server.Dispose();
        }
    }

    // A server's client does nothing but wait.
    private double Time() => _server is null ? ProcessFigures.MillisecondsOfChildren() : ProcessFigures.Milliseconds(_server.Id);

    private static Process Start(string folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true };
        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    // The SDK whose MSBuild would be used here.
    private static string FindFolder()
    {
        using var process = Start(AppContext.BaseDirectory, ["--version"]);
        var version = process.StandardOutput.ReadToEnd().Trim();
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        return Path.Combine(root, "sdk", version, "Roslyn", "bincore");
    }
}
