using Coroutines.Tool.Connection;
using Coroutines.Tool.Looks;

namespace Coroutines.Tool.Timelines;

/// <summary>Records a process for a while.</summary>
internal static class ProcessRecorder
{
    /// <summary>Records until the time is up or somebody stops it. A process that ends meanwhile leaves what was recorded until then.</summary>
    /// <param name="port">The port of the process.</param>
    /// <param name="duration">How long.</param>
    /// <param name="stop">Ends it before.</param>
    /// <exception cref="ToolException">The process has no loop.</exception>
    public static Timeline Record(ProcessPort port, TimeSpan duration, CancellationToken stop)
    {
        var reader = new TimelineReader();
        ProcessLook look = Looker.Look(port);
        using (EventStream events = port.Listen(Wire.Timeline, reader.Take, Wire.RecordArgument))
        {
            try
            {
                events.Wait(() => stop.IsCancellationRequested, duration);

                // A loop that is asked for its rows hands over what it has recorded first.
                Looker.Look(port);
                events.Finish();
            }
            catch (ToolException ended) when (ended.Code is ExitCode.ProcessEnded or ExitCode.NoCoroutines && reader.Bytes != 0)
            {
                // What came in until then is there.
            }
        }

        reader.Finish();
        return new Timeline(TitleOf(port), look.Version, look.Frequency, reader.Loops);
    }

    private static string TitleOf(ProcessPort port) => FormattableString.Invariant($"{port.Name} ({port.Id})");
}
