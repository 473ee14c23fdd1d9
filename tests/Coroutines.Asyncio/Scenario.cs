using System.Text.Json;
using Coroutines.Checkout;

namespace Coroutines.Asyncio;

/// <summary>An event of a trace: the time in milliseconds, the label of the task, and what happened.</summary>
internal readonly record struct TraceEvent(long Time, string Label, string Text)
{
    public override string ToString() => $"[{Time}] {Label}: {Text}";
}

/// <summary>A small concurrent program with the trace that asyncio leaves of it; the format is described in Scenarios/README.md.</summary>
internal sealed class Scenario
{
    private Scenario(JsonElement json)
    {
        Id = json.GetProperty("id").GetString()!;
        Features = [.. json.GetProperty("features").EnumerateArray().Select(feature => feature.GetString()!)];
        Main = json.GetProperty("main").GetString()!;
        Blocks = json.GetProperty("blocks").EnumerateObject().ToDictionary(block => block.Name, block => Op.ReadList(block.Value));
        Generators = json.TryGetProperty("generators", out JsonElement generators)
            ? generators.EnumerateObject().ToDictionary(generator => generator.Name, generator => new Generator(generator.Value))
            : [];
        Objects = json.TryGetProperty("objects", out JsonElement objects) ? objects.Clone() : null;
        Traces = [ReadTrace(json.GetProperty("trace"))];
        if (json.TryGetProperty("trace_alt", out JsonElement others))
        {
            Traces.AddRange(others.EnumerateObject().Select(other => ReadTrace(other.Value)));
        }
    }

    public string Id { get; }

    public string[] Features { get; }

    public string Main { get; }

    public Dictionary<string, Op[]> Blocks { get; }

    public Dictionary<string, Generator> Generators { get; }

    public JsonElement? Objects { get; }

    /// <summary>The traces that are right: one, or one per version of Python where versions differ.</summary>
    public List<TraceEvent[]> Traces { get; }

    /// <summary>Reads a file of scenarios, one a line; <c>.gz</c> is unpacked.</summary>
    public static IEnumerable<Scenario> ReadFile(string path) => JsonLines.Read(path, "scenario", static json => new Scenario(json));

    private static TraceEvent[] ReadTrace(JsonElement json) =>
        [.. json.EnumerateArray().Select(item => new TraceEvent(item[0].GetInt64(), item[1].GetString()!, item[2].GetString()!))];

    /// <summary>An async generator: steps that may yield, and what runs when it ends.</summary>
    internal sealed class Generator(JsonElement json)
    {
        public Step[] Steps { get; } = [.. json.GetProperty("steps").EnumerateArray().Select(step => new Step(step))];

        public Op[] Finally { get; } = json.TryGetProperty("finally", out JsonElement list) ? Op.ReadList(list) : [];
    }

    /// <summary>A step of a generator.</summary>
    internal sealed class Step
    {
        public Step(JsonElement json)
        {
            Do = Op.ReadList(json.GetProperty("do"));
            Yields = json.TryGetProperty("yield", out JsonElement value);
            Value = Yields ? Values.Read(value) : null;
        }

        public Op[] Do { get; }

        public bool Yields { get; }

        public object? Value { get; }
    }
}
