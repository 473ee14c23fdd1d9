namespace Coroutines.Asyncio;

/// <summary>What a list of operations runs with: the label of its task, and the exception that is being handled.</summary>
internal sealed record Context(string Label, Exception? Error = null)
{
    /// <summary>That of callbacks, and of the end of the run.</summary>
    public static Context Outside { get; } = new("-");
}

/// <summary>How a list of operations was left, other than by its end or an exception.</summary>
internal sealed record Signal(object? Value)
{
    public static Signal Break { get; } = new((object?)null);

    /// <summary>What is left of a signal outside the loop whose body gave it.</summary>
    public static Signal? AfterLoop(Signal? signal) => signal == Break ? null : signal;
}

/// <summary>A name's present object and its label.</summary>
internal readonly record struct Binding(object Target, string Label)
{
    public Awaitable Awaitable => (Awaitable)Target;
}
