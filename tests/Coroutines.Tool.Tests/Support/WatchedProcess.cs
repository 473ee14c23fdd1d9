using System.Diagnostics;
using System.Globalization;

namespace Coroutines.Tool.Tests.Support;

/// <summary>A process to look into. It ends when its input does.</summary>
internal sealed class WatchedProcess : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;

    private WatchedProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>Starts one that does something with so many tasks, and waits until it does.</summary>
    public static WatchedProcess Start(string what, int tasks)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Coroutines.Watched.dll"));
        start.ArgumentList.Add(what);
        start.ArgumentList.Add(tasks.ToString(CultureInfo.InvariantCulture));
        var watched = new WatchedProcess(Process.Start(start)!);
        Assert.Equal("ready", watched.ReadLine());
        return watched;
    }

    /// <summary>Gives it a line, and takes one.</summary>
    public string? Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        _process.StandardInput.Flush();
        return ReadLine();
    }

    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        try
        {
            _process.StandardInput.Close();
            if (!_process.WaitForExit(s_patience))
            {
                _process.Kill();
            }
        }
        catch (IOException)
        {
            // It has ended.
        }

        _process.Dispose();
    }

    private string? ReadLine()
    {
        Task<string?> line = _process.StandardOutput.ReadLineAsync();
        Assert.True(line.Wait(s_patience), "the process that is looked into says nothing");
        return line.Result;
    }
}
