using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A tie between a task and a token that cancels it; see <see cref="CoroutineTask.CancelWith"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Disposed, never compared.")]
public readonly partial struct CoroutineTie : IDisposable
{
    private readonly TokenTie? _tie;

    internal CoroutineTie(TokenTie tie) => _tie = tie;

    /// <summary>Ends the tie: the token does nothing to the task any more. Waits for a cancellation by it that is on its way on another thread. Thread-safe.</summary>
    public void Dispose() => _tie?.Loop.Untie(_tie);
}
