using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>
/// What a verb or a primitive gives to be awaited, without a result: <c>Sleep(5)</c>, <c>bell.Wait()</c>. Await it, give it to any other verb, or use it
/// where a <see cref="Coroutine"/> is asked for. asyncio's awaitable.
/// </summary>
/// <typeparam name="TMachine">The machine that is polled.</typeparam>
/// <remarks>
/// Cold, but for what says that it starts at the call (<c>Gather</c>, <c>Shield</c>, <c>Race</c>): it does nothing until it is awaited or started. Making
/// and starting one allocates nothing. A library's own operation is given out the same way: a machine converts to it.
/// </remarks>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
public readonly struct CoroutineOperation<TMachine>
    where TMachine : struct, ICoroutineMachine
{
    /// <summary>Gives a machine out as an operation.</summary>
    /// <param name="machine">The machine in its first state.</param>
    public CoroutineOperation(TMachine machine) => Machine = machine;

    internal CoroutineOperation(TMachine machine, CoroutineTask task)
    {
        Machine = machine;
        Task = task;
    }

    /// <summary>The machine in its first state, for a machine of one's own to poll.</summary>
    public TMachine Machine { get; }

    /// <summary>The handle of what has started at the call (<c>Gather</c>, <c>Shield</c>): to cancel it, ask it, or wait for its end. Empty for what is cold.</summary>
    public CoroutineTask Task { get; }

    /// <summary>A machine as an operation.</summary>
    /// <param name="machine">The machine in its first state.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The constructor is the named form.")]
    public static implicit operator CoroutineOperation<TMachine>(TMachine machine) => new(machine);

    /// <summary>The machine of an operation.</summary>
    /// <param name="operation">The operation.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Machine is the named form.")]
    public static implicit operator TMachine(CoroutineOperation<TMachine> operation) => operation.Machine;

    /// <summary>The operation as a cold coroutine.</summary>
    /// <param name="operation">The operation.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "AsCoroutine() is the named form.")]
    public static implicit operator Coroutine(CoroutineOperation<TMachine> operation) => operation.AsCoroutine();

    /// <summary>The operation as what a verb takes.</summary>
    /// <param name="operation">The operation.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "AsCoroutine() is the named form.")]
    public static implicit operator CoroutineAwaitable(CoroutineOperation<TMachine> operation) =>
        operation.Task.IsEmpty ? operation.AsCoroutine() : operation.Task;

    /// <summary>The operation as a cold coroutine; started once.</summary>
    public Coroutine AsCoroutine()
    {
        TMachine machine = Machine;
        return CoroutineLoop.StagingStore.Stage(in machine);
    }

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread, as a task of the loop.</summary>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public CoroutineTaskAwaiter GetAwaiter() => AsCoroutine().GetAwaiter();
}
