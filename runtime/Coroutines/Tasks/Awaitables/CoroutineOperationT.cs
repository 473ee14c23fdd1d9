using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>
/// What a verb or a primitive gives to be awaited, with a result: <c>queue.Get()</c>, <c>Gather(A(), B())</c>. Await it, give it to any other verb, or use
/// it where a <see cref="Coroutine{T}"/> is asked for. asyncio's awaitable.
/// </summary>
/// <typeparam name="TResult">The type of the result.</typeparam>
/// <typeparam name="TMachine">The machine that is polled.</typeparam>
/// <remarks>As <see cref="CoroutineOperation{TMachine}"/>.</remarks>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
public readonly struct CoroutineOperation<TResult, TMachine>
    where TMachine : struct, ICoroutineMachine<TResult>
{
    /// <inheritdoc cref="CoroutineOperation{TMachine}(TMachine)"/>
    public CoroutineOperation(TMachine machine) => Machine = machine;

    internal CoroutineOperation(TMachine machine, CoroutineTask task)
    {
        Machine = machine;
        Task = task;
    }

    /// <inheritdoc cref="CoroutineOperation{TMachine}.Machine"/>
    public TMachine Machine { get; }

    /// <inheritdoc cref="CoroutineOperation{TMachine}.Task"/>
    public CoroutineTask Task { get; }

    /// <inheritdoc cref="CoroutineOperation{TMachine}.op_Implicit(TMachine)"/>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the named form.")]
    public static implicit operator CoroutineOperation<TResult, TMachine>(TMachine machine) => new(machine);

    /// <summary>The machine of an operation.</summary>
    /// <param name="operation">The operation.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Machine is the named form.")]
    public static implicit operator TMachine(CoroutineOperation<TResult, TMachine> operation) => operation.Machine;

    /// <summary>The operation as a cold coroutine.</summary>
    /// <param name="operation">The operation.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "AsCoroutine() is the named form.")]
    public static implicit operator Coroutine<TResult>(CoroutineOperation<TResult, TMachine> operation) => operation.AsCoroutine();

    /// <summary>The operation as a cold coroutine whose result is dropped.</summary>
    /// <param name="operation">The operation.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "AsCoroutine().Discard() is the named form.")]
    public static implicit operator Coroutine(CoroutineOperation<TResult, TMachine> operation) => operation.AsCoroutine().Discard();

    /// <summary>The operation as what a verb takes that does not look at the result.</summary>
    /// <param name="operation">The operation.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "AsCoroutine().Discard() is the named form.")]
    public static implicit operator CoroutineAwaitable(CoroutineOperation<TResult, TMachine> operation) =>
        operation.Task.IsEmpty ? operation.AsCoroutine().Discard() : operation.Task;

    /// <summary>The operation as a cold coroutine; started once.</summary>
    public Coroutine<TResult> AsCoroutine()
    {
        TMachine machine = Machine;
        return CoroutineLoop.StagingStore.Stage<TMachine, TResult>(in machine);
    }

    /// <summary>The operation as a cold coroutine whose result is dropped: said aloud where a verb takes several and looks at no result.</summary>
    public Coroutine Discard() => AsCoroutine().Discard();

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread, as a task of the loop.</summary>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public CoroutineTaskAwaiter<TResult> GetAwaiter() => AsCoroutine().GetAwaiter();
}
