using Coroutines.Tool.Connection;
using Coroutines.Tool.Rendering;
using Coroutines.Tool.Timelines;
using Spectre.Console;

namespace Coroutines.Tool.Commands;

/// <summary>Records a process, and writes its timeline.</summary>
/// <param name="console">Where to write.</param>
internal sealed class TraceCommand(IAnsiConsole console)
{
    /// <param name="port">The port of the process.</param>
    /// <param name="duration">How long to record.</param>
    /// <param name="output">The files to write, without the ends of their names; null for the default.</param>
    /// <param name="stop">Ends the recording before its time.</param>
    public void Run(ProcessPort port, TimeSpan duration, string? output, CancellationToken stop)
    {
        var path = output ?? RowText.Text($"coroutines-{port.Id}");

        // Before the recording: a folder that cannot be written to is told at once.
        using FileStream json = Create(path + ".json");
        using FileStream html = Create(path + ".html");
        console.WriteLine(RowText.Text($"Recording {port.Name}, process {port.Id}, for {RowText.Duration(duration)}; Ctrl-C ends it before."));
        try
        {
            Timeline timeline = ProcessRecorder.Record(port, duration, stop);
            ChromeTrace.Write(timeline, json);
            HtmlTrace.Write(timeline, html);
            Tell(timeline);
        }
        catch (ToolException)
        {
            File.Delete(json.Name);
            File.Delete(html.Name);
            throw;
        }

        console.WriteLine($"{path}.json (Perfetto, chrome://tracing)");
        console.WriteLine($"{path}.html (any browser)");
    }

    private void Tell(Timeline timeline)
    {
        console.WriteLine(RowText.Text($"{RowText.Duration(timeline.Duration)} recorded:"));
        foreach (LoopTimeline loop in timeline.Loops)
        {
            var steps = loop.Lanes.Sum(static lane => lane.Spans.Count(static span => span.Kind == SpanKind.Run));
            console.WriteLine(RowText.Text($"  loop {loop.Number}: {LoopText.Tasks(loop.Lanes.Count)}, {loop.Turns.Count:N0} turns, {steps:N0} steps, {loop.Late.Count:N0} late timers")
                + (loop.LostBlocks == 0 ? "" : RowText.Text($"; {loop.LostBlocks:N0} blocks got lost: it wrote faster than they were read")));
        }
    }

    private static FileStream Create(string path)
    {
        try
        {
            return File.Create(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ToolException(ExitCode.CannotWrite, $"Cannot write {path}: {error.Message}");
        }
    }
}
