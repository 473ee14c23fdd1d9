using System.Reflection;
using System.Text;
using System.Text.Json;

namespace Coroutines.Tool.Timelines;

/// <summary>Writes a timeline as one page, which a browser shows without a network.</summary>
internal static class HtmlTrace
{
    private const string Page = "timeline.html";

    /// <summary>Where the data stands in the page.</summary>
    private const string Place = "/*data*/";

    public static void Write(Timeline timeline, Stream stream)
    {
        var page = ReadPage();
        var place = page.IndexOf(Place, StringComparison.Ordinal);
        stream.Write(Encoding.UTF8.GetBytes(page[..place]));

        // The encoder escapes <, so no text ends the element of the page that holds it.
        using (var json = new Utf8JsonWriter(stream))
        {
            Write(json, timeline);
        }

        stream.Write(Encoding.UTF8.GetBytes(page[(place + Place.Length)..]));
    }

    private static string ReadPage()
    {
        using Stream page = Assembly.GetExecutingAssembly().GetManifestResourceStream(Page)!;
        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }

    private static void Write(Utf8JsonWriter json, Timeline timeline)
    {
        json.WriteStartObject();
        json.WriteString("process", timeline.Process);
        json.WriteString("version", timeline.Version);
        json.WriteNumber("end", Round(timeline.Microseconds(timeline.End)));
        json.WriteStartArray("loops");
        foreach (LoopTimeline loop in timeline.Loops)
        {
            Write(json, timeline, loop);
            json.Flush();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Timeline timeline, LoopTimeline loop)
    {
        // Texts repeat, so spans have their numbers.
        var texts = new Dictionary<string, int>();
        json.WriteStartObject();
        json.WriteNumber("number", loop.Number);
        json.WriteNumber("lost", loop.LostBlocks);
        json.WriteStartArray("turns");
        foreach (LoopTurn turn in loop.Turns)
        {
            WriteNumbers(json, timeline.Microseconds(turn.Begin), timeline.Length(turn.End - turn.Begin), turn.Entries, turn.Allocated);
        }

        json.WriteEndArray();
        json.WriteStartArray("calls");
        foreach (LoopCall call in loop.Calls)
        {
            WriteNumbers(json, timeline.Microseconds(call.Begin), timeline.Length(call.End - call.Begin), TextOf(texts, call.Name), call.Bytes);
        }

        json.WriteEndArray();
        json.WriteStartArray("late");
        foreach (LateTimer late in loop.Late)
        {
            WriteNumbers(json, late.Lane.Number, timeline.Microseconds(late.At), late.By.TotalMicroseconds);
        }

        json.WriteEndArray();
        json.WriteStartArray("lanes");
        foreach (Lane lane in loop.Lanes)
        {
            json.WriteStartObject();
            json.WriteString("title", LaneText.Title(lane));
            json.WriteString("outcome", lane.Outcome?.ToString() ?? "");

            // Five numbers a span: kind, begin, length, text, and bytes or the lane that made it ready.
            json.WriteStartArray("spans");
            foreach (LaneSpan span in lane.Spans)
            {
                json.WriteNumberValue((int)span.Kind);
                json.WriteNumberValue(Round(timeline.Microseconds(span.Begin)));
                json.WriteNumberValue(Round(timeline.Length(span.End - span.Begin)));
                json.WriteNumberValue(TextOf(texts, span.Text));
                json.WriteNumberValue(span.Kind == SpanKind.Run ? span.Bytes : span.By?.Number ?? -1);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("texts");
        foreach (var text in texts.OrderBy(static text => text.Value))
        {
            json.WriteStringValue(text.Key);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNumbers(Utf8JsonWriter json, params ReadOnlySpan<double> numbers)
    {
        foreach (var number in numbers)
        {
            json.WriteNumberValue(Round(number));
        }
    }

    private static int TextOf(Dictionary<string, int> texts, string text)
    {
        if (!texts.TryGetValue(text, out var number))
        {
            number = texts.Count;
            texts.Add(text, number);
        }

        return number;
    }

    /// <summary>Tenths of a microsecond are enough, and short.</summary>
    private static double Round(double microseconds) => Math.Round(microseconds, 1);
}
