using System.Text.Json;
using Coroutines.Tool.Tests.Support;

namespace Coroutines.Tool.Tests.Commands;

public sealed class TraceTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose()
    {
        File.Delete(_path + ".json");
        File.Delete(_path + ".html");
    }

    [Fact]
    public void TimelineHasALaneForEachTaskWithoutAGap()
    {
        JsonElement[] events = Record("busy", 10);

        Dictionary<int, string> lanes = events.Where(static one => Text(one, "name") == "thread_name")
            .ToDictionary(static one => one.GetProperty("tid").GetInt32(), static one => one.GetProperty("args").GetProperty("name").GetString()!);
        Assert.Equal(10, lanes.Values.Count(static name => name.EndsWith(" Town.Turn", StringComparison.Ordinal)));
        foreach ((var lane, _) in lanes.Where(static lane => lane.Value.EndsWith(" Town.Turn", StringComparison.Ordinal)))
        {
            JsonElement[] spans = [.. events.Where(one => Text(one, "ph") == "X" && one.GetProperty("tid").GetInt32() == lane)];
            Assert.Contains(spans, static span => Text(span, "cat") == "run" && Text(span, "name") == "Town.Turn");
            Assert.Contains(spans, static span => Text(span, "cat") == "wait" && Text(span, "name").StartsWith("sleeps ", StringComparison.Ordinal));
            Assert.Contains(spans, static span => Text(span, "cat") == "ready");
            foreach ((JsonElement span, JsonElement next) in spans.Zip(spans.Skip(1)))
            {
                Assert.Equal(Times(span).End, Times(next).Begin, tolerance: 0.01);
            }
        }
    }

    [Fact]
    public void TurnsHoldTheStepsOfTheirTasks()
    {
        JsonElement[] events = Record("busy", 10);

        (double Begin, double End)[] turns = [.. events.Where(static one => Text(one, "name") == "turn").Select(Times)];
        JsonElement[] steps = [.. events.Where(static one => Text(one, "ph") == "X" && Text(one, "cat") == "run")];
        Assert.NotEmpty(turns);
        Assert.NotEmpty(steps);
        Assert.All(steps, step =>
        {
            (var begin, var end) = Times(step);
            Assert.Contains(turns, turn => turn.Begin <= begin + 0.01 && turn.End >= end - 0.01);
        });
    }

    [Fact]
    public void StepTellsWhatItAllocated()
    {
        JsonElement[] events = Record("busy", 10);

        // Each step of these makes an array of 1,000 bytes.
        Assert.Contains(events, static one => Text(one, "cat") == "run" && one.GetProperty("args").GetProperty("allocated bytes").GetInt64() is >= 1_000 and < 2_000);
        Assert.Contains(events, static one => Text(one, "ph") == "C" && Text(one, "name") == "allocated bytes" && one.GetProperty("args").GetProperty("value").GetInt64() >= 10_000);
    }

    [Fact]
    public void SleepThatLastedTooLongIsTold()
    {
        // One task holds the thread for 50 ms, so that others sleep longer than they wanted.
        JsonElement[] events = Record("late", 10);

        Assert.Contains(events, static one => Text(one, "ph") == "i" && Text(one, "name").StartsWith("late by ", StringComparison.Ordinal));
    }

    [Fact]
    public void WakeOfATaskByAnotherIsAnArrow()
    {
        JsonElement[] events = Record("busy", 10);

        JsonElement[] begins = [.. events.Where(static one => Text(one, "ph") == "s")];
        Assert.NotEmpty(begins);
        Assert.All(begins, begin => Assert.Single(events, one => Text(one, "ph") == "f" && one.GetProperty("id").GetInt32() == begin.GetProperty("id").GetInt32()));
    }

    [Fact]
    public void PageHoldsTheTimelineAndAsksForNothingElse()
    {
        Record("busy", 10);

        var page = File.ReadAllText(_path + ".html");
        Assert.DoesNotContain("http", page.Replace("http-equiv", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" src=", page);
        Assert.DoesNotContain("@import", page);
        const string open = "<script type=\"application/json\" id=\"data\">";
        var begin = page.IndexOf(open, StringComparison.Ordinal) + open.Length;
        using var data = JsonDocument.Parse(page[begin..page.IndexOf("</script>", begin, StringComparison.Ordinal)]);
        JsonElement loop = data.RootElement.GetProperty("loops")[0];
        JsonElement[] lanes = [.. loop.GetProperty("lanes").EnumerateArray().Where(static lane => lane.GetProperty("title").GetString()!.EndsWith(" Town.Turn", StringComparison.Ordinal))];
        Assert.Equal(10, lanes.Length);
        var texts = loop.GetProperty("texts").GetArrayLength();
        Assert.All(lanes, lane =>
        {
            int[] spans = [.. lane.GetProperty("spans").EnumerateArray().Select(static number => (int)number.GetDouble())];
            Assert.Equal(0, spans.Length % 5);
            Assert.All(spans.Chunk(5), span => Assert.InRange(span[3], 0, texts - 1));
        });
    }

    [Fact]
    public void TenThousandTasksAreRecordedFromTheFirstOn()
    {
        JsonElement[] events = Record("run", 10_000);

        Assert.Equal(10_000, events.Count(static one => Text(one, "name") == "thread_name") - 2);
    }

    private JsonElement[] Record(string what, int tasks)
    {
        using WatchedProcess watched = WatchedProcess.Start(what, tasks);
        Ran ran = Ran.On("trace", watched.Id, "--duration", "1", "--output", _path);
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.DoesNotContain("lost", ran.Output);
        using FileStream file = File.OpenRead(_path + ".json");
        using var json = JsonDocument.Parse(file);
        return [.. json.RootElement.Clone().GetProperty("traceEvents").EnumerateArray()];
    }

    private static string Text(JsonElement one, string name) => one.TryGetProperty(name, out JsonElement text) ? text.GetString()! : "";

    private static (double Begin, double End) Times(JsonElement one) =>
        (one.GetProperty("ts").GetDouble(), one.GetProperty("ts").GetDouble() + one.GetProperty("dur").GetDouble());
}
