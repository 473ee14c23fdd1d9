using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A wait for a result that can be cancelled without cancelling what it waits for.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public readonly struct ShieldOperation<T> : ICoroutineMachine<T>, IStartedOperation
{
    internal ShieldOperation(CoroutineTask<T> task) => Task = task;

    /// <summary>The shield as a handle (of what it shields, if that is done already).</summary>
    public CoroutineTask<T> Task { get; }

    CoroutineTask IStartedOperation.Task => Task.AsUntyped();

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context) => Task.Poll(ref context);

    /// <inheritdoc/>
    public T GetResult() => Task.GetResult();

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public CoroutineTaskAwaiter<T> GetAwaiter() => Task.GetAwaiter();
}
