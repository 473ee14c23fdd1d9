using System.Diagnostics;
using Coroutines.Tool.Connection;
using Coroutines.Tool.Looks;
using Coroutines.Tool.Rendering;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Coroutines.Tool.Commands;

/// <summary>Shows what coroutines and tasks use, again and again.</summary>
/// <param name="console">Where to write.</param>
internal sealed class TopCommand(IAnsiConsole console)
{
    public void Run(ProcessPort port, TimeSpan interval, int count, CancellationToken stop)
    {
        // While this session is open, the loops count their steps.
        using EventStream counting = port.Listen(Wire.Steps, static _ => { });
        ProcessLook before = Looker.Look(port);
        var since = Stopwatch.GetTimestamp();
        while (count-- > 0 && !stop.WaitHandle.WaitOne(interval))
        {
            ProcessLook now = Looker.Look(port);
            var at = Stopwatch.GetTimestamp();
            Show(port, now, before, Stopwatch.GetElapsedTime(since, at).TotalSeconds);
            (before, since) = (now, at);
        }
    }

    private void Show(ProcessPort port, ProcessLook now, ProcessLook before, double seconds)
    {
        if (console.Profile.Out.IsTerminal)
        {
            console.Clear();
        }

        console.WriteLine(RowText.Text($"{port.Name}, process {port.Id}, Coroutines {now.Version}, {DateTime.Now:HH:mm:ss}"));
        foreach (LoopLook loop in now.Loops)
        {
            var table = new TopTable(loop, before.Loops.Find(one => one.Number == loop.Number), seconds, now.Frequency);
            console.WriteLine();
            console.WriteLine(table.Title());
            if (LoopText.Warning(loop) is { Length: > 0 } warning)
            {
                console.WriteLine(warning, new Style(Color.Red));
            }

            foreach (IRenderable part in (IRenderable[])[table.Methods(), new Text(""), table.Tasks()])
            {
                console.Write(part);
            }
        }

        console.WriteLine();
    }
}
