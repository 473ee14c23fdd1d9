using System.Diagnostics.CodeAnalysis;
using System.Diagnostics.Tracing;
using System.Globalization;

namespace Coroutines;

/// <summary>
/// How another process looks into the loops of this one: over the runtime's diagnostic port, without preparation. Its events are blocks of binary records
/// (<see cref="Wire"/>), which nobody but the tool reads. While nobody listens, nothing is written and nothing is asked but once a turn.
/// </summary>
[EventSource(Name = Wire.Source)]
internal sealed unsafe class LoopEventSource : EventSource
{
    private const string Suppressed = "only bytes are written";

    /// <summary>One look at a time.</summary>
    private static readonly object s_look = new();

    /// <summary>Null where the program was built without event sources, as native ones are unless they ask for them.</summary>
    public static LoopEventSource? Instance { get; } = IsBuiltIn ? new LoopEventSource() : null;

    private int _looks;

#if NET9_0_OR_GREATER
    [FeatureSwitchDefinition("System.Diagnostics.Tracing.EventSource.IsSupported")]
#endif
    public static bool IsBuiltIn => !AppContext.TryGetSwitch("System.Diagnostics.Tracing.EventSource.IsSupported", out bool isSupported) || isSupported;

    /// <summary>Heads and rows.</summary>
    [Event(Wire.RowsEvent, Level = EventLevel.Informational, Keywords = Keywords.Looks)]
    public void Rows(byte[] block, int length) => Write(Wire.RowsEvent, block, length);

    /// <summary>What runs.</summary>
    [Event(Wire.TimelineEvent, Level = EventLevel.Informational, Keywords = Keywords.Timeline)]
    public void Timeline(byte[] block, int length) => Write(Wire.TimelineEvent, block, length);

    /// <summary>A listener that has gone is noticed when it is written to: so who counts steps hears of that from time to time.</summary>
    [Event(Wire.BeatEvent, Level = EventLevel.Informational, Keywords = Keywords.Steps)]
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Suppressed)]
    public void Beat() => WriteEventCore(Wire.BeatEvent, 0, null);

    protected override void OnEventCommand(EventCommandEventArgs command)
    {
        lock (s_look)
        {
            LoopRegistry.Listen(
                IsEnabled(EventLevel.Informational, Keywords.Steps),
                IsEnabled(EventLevel.Informational, Keywords.Timeline),
                TryGet(command, Wire.RecordArgument, out _));
            if (TryGet(command, Wire.LookArgument, out long asker))
            {
                Look(asker, isStale: false);
            }
            else if (TryGet(command, Wire.StaleArgument, out asker))
            {
                Look(asker, isStale: true);
            }
        }
    }

    /// <summary>Writes the rows of every loop that does not run, and asks those that do.</summary>
    private void Look(long asker, bool isStale)
    {
        List<CoroutineLoop> loops = LoopRegistry.List();
        int number = isStale ? _looks : ++_looks;
        var head = new BlockWriter(this, Wire.Stream.Head, 0);
        head.Begin(number);
        head.RecordOfText(Wire.Record.Process, 2);
        head.Text(typeof(CoroutineLoop).Assembly.GetName().Version?.ToString(3) ?? "");
        head.Number(System.Diagnostics.Stopwatch.Frequency);
        head.Number(asker);
        foreach (CoroutineLoop loop in loops)
        {
            loop.WriteLoop(head);
        }

        head.End(loops.Count);
        foreach (CoroutineLoop loop in loops)
        {
            if (isStale)
            {
                loop.WriteStaleRows(this, number);
            }
            else
            {
                loop.WriteRowsOrAsk(this, number);
            }
        }
    }

    private static bool TryGet(EventCommandEventArgs command, string name, out long value)
    {
        value = 0;
        return command.Arguments is { } arguments && arguments.TryGetValue(name, out string? text)
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Suppressed)]
    private void Write(int id, byte[] block, int length)
    {
        fixed (byte* first = block)
        {
            EventData* data = stackalloc EventData[2];
            data[0] = new EventData { DataPointer = (nint)(&length), Size = sizeof(int) };
            data[1] = new EventData { DataPointer = (nint)first, Size = length };
            WriteEventCore(id, 2, data);
        }
    }

    /// <summary>What may be listened to.</summary>
    public static class Keywords
    {
        /// <summary>Heads and rows.</summary>
        public const EventKeywords Looks = (EventKeywords)Wire.Looks;

        /// <summary>Counts of steps.</summary>
        public const EventKeywords Steps = (EventKeywords)Wire.Steps;

        /// <summary>Everything that runs.</summary>
        public const EventKeywords Timeline = (EventKeywords)Wire.Timeline;
    }
}
