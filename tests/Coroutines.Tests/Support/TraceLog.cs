namespace Coroutines.Tests;

/// <summary>Collects ordered events.</summary>
public sealed class TraceLog
{
    private readonly List<string> _events = [];

    public void Add(string text) => _events.Add(text);

    public void Add(CoroutineLoop loop, string text) => _events.Add($"{loop.Time.TotalMilliseconds:0} {text}");

    public void AssertIs(params string[] expected) => Assert.Equal(expected, _events);
}
