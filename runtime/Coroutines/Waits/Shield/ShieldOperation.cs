using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A wait that can be cancelled without cancelling what it waits for; from <see cref="Coroutine.Shield(CoroutineAwaitable)"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct ShieldOperation : ICoroutineMachine, IStartedOperation
{
    internal ShieldOperation(CoroutineTask task) => Task = task;

    /// <summary>The shield as a handle (of what it shields, if that is done already).</summary>
    public CoroutineTask Task { get; }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => Task.Poll(ref context);

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter GetAwaiter() => Task.GetAwaiter();
}
