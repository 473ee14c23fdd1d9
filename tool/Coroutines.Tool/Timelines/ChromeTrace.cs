using System.Text.Json;
using Coroutines.Tool.Rendering;

namespace Coroutines.Tool.Timelines;

/// <summary>Writes a timeline as trace events, which Perfetto and chrome://tracing open: a process for each loop, a thread for each task.</summary>
internal static class ChromeTrace
{
    private const int TurnsLane = 1;
    private const int CallsLane = 2;
    private const int FirstLane = 3;

    public static void Write(Timeline timeline, Stream stream)
    {
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartObject();
        json.WriteString("displayTimeUnit", "ns");
        json.WriteStartObject("otherData");
        json.WriteString("process", timeline.Process);
        json.WriteString("coroutines", timeline.Version);
        json.WriteEndObject();
        json.WriteStartArray("traceEvents");
        var wakes = 0;
        foreach (LoopTimeline loop in timeline.Loops)
        {
            WriteLoop(json, timeline, loop, ref wakes);
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLoop(Utf8JsonWriter json, Timeline timeline, LoopTimeline loop, ref int wakes)
    {
        Name(json, "process_name", loop.Number, 0, RowText.Text($"loop {loop.Number} of {timeline.Process}"));
        Name(json, "thread_name", loop.Number, TurnsLane, "turns");
        Name(json, "thread_name", loop.Number, CallsLane, "callbacks");
        foreach (LoopTurn turn in loop.Turns)
        {
            Begin(json, "X", "turn", loop.Number, TurnsLane, timeline.Microseconds(turn.Begin));
            json.WriteNumber("dur", timeline.Length(turn.End - turn.Begin));
            json.WriteStartObject("args");
            json.WriteNumber("entries", turn.Entries);
            json.WriteEndObject();
            json.WriteEndObject();
            Counter(json, "ready", loop.Number, timeline.Microseconds(turn.Begin), turn.Entries);
            Counter(json, "allocated bytes", loop.Number, timeline.Microseconds(turn.End), turn.Allocated);
        }

        foreach (LoopCall call in loop.Calls)
        {
            Begin(json, "X", call.Name, loop.Number, CallsLane, timeline.Microseconds(call.Begin));
            json.WriteNumber("dur", timeline.Length(call.End - call.Begin));
            json.WriteStartObject("args");
            json.WriteNumber("allocated bytes", call.Bytes);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        foreach (Lane lane in loop.Lanes)
        {
            WriteLane(json, timeline, loop, lane, ref wakes);
        }

        foreach (LateTimer late in loop.Late)
        {
            Begin(json, "i", "late by " + RowText.Duration(late.By), loop.Number, FirstLane + late.Lane.Number, timeline.Microseconds(late.At));
            json.WriteString("s", "t");
            json.WriteEndObject();
        }
    }

    private static void WriteLane(Utf8JsonWriter json, Timeline timeline, LoopTimeline loop, Lane lane, ref int wakes)
    {
        var place = FirstLane + lane.Number;
        Name(json, "thread_name", loop.Number, place, LaneText.Title(lane));
        Begin(json, "M", "thread_sort_index", loop.Number, place, 0);
        json.WriteStartObject("args");
        json.WriteNumber("sort_index", place);
        json.WriteEndObject();
        json.WriteEndObject();
        var root = LaneText.Method(lane);
        foreach (LaneSpan span in lane.Spans)
        {
            var begin = timeline.Microseconds(span.Begin);
            Begin(json, "X", span.Kind == SpanKind.Run ? root : span.Text, loop.Number, place, begin);
            json.WriteNumber("dur", timeline.Length(span.End - span.Begin));
            json.WriteString("cat", span.Kind switch { SpanKind.Run => "run", SpanKind.Ready => "ready", _ => "wait" });
            json.WriteString("cname", span.Kind switch { SpanKind.Run => "thread_state_running", SpanKind.Ready => "thread_state_runnable", _ => "thread_state_sleeping" });
            if (span.Kind == SpanKind.Run)
            {
                json.WriteStartObject("args");
                json.WriteNumber("allocated bytes", span.Bytes);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            if (span.By is { } by)
            {
                // An arrow from the step that made it ready.
                wakes++;
                Flow(json, "s", wakes, loop.Number, FirstLane + by.Number, begin);
                Flow(json, "f", wakes, loop.Number, place, timeline.Microseconds(span.End));
            }
        }

        if (lane.Outcome is { } outcome && lane.Spans.Count != 0)
        {
            Begin(json, "i", outcome.ToString(), loop.Number, place, timeline.Microseconds(lane.Spans[^1].End));
            json.WriteString("s", "t");
            json.WriteEndObject();
        }
    }

    private static void Begin(Utf8JsonWriter json, string phase, string name, int loop, int lane, double at)
    {
        json.WriteStartObject();
        json.WriteString("ph", phase);
        json.WriteString("name", name);
        json.WriteNumber("pid", loop);
        json.WriteNumber("tid", lane);
        json.WriteNumber("ts", at);
    }

    private static void Name(Utf8JsonWriter json, string what, int loop, int lane, string name)
    {
        Begin(json, "M", what, loop, lane, 0);
        json.WriteStartObject("args");
        json.WriteString("name", name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Counter(Utf8JsonWriter json, string name, int loop, double at, long value)
    {
        Begin(json, "C", name, loop, 0, at);
        json.WriteStartObject("args");
        json.WriteNumber("value", value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Flow(Utf8JsonWriter json, string phase, int id, int loop, int lane, double at)
    {
        Begin(json, phase, "wake", loop, lane, at);
        json.WriteString("cat", "wake");
        json.WriteNumber("id", id);
        if (phase == "f")
        {
            json.WriteString("bp", "e");
        }

        json.WriteEndObject();
    }
}
