using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>
/// Anything that can be awaited, its result not looked at: a coroutine, task, future, operation of the library, or a <see cref="System.Threading.Tasks.Task"/>.
/// What the verbs take that take everything; each kind converts to it. asyncio's awaitable.
/// </summary>
/// <remarks>A value like the coroutine in it: awaited or started once, on the thread that made it. Making one allocates nothing.</remarks>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
public readonly partial struct CoroutineAwaitable : ICoroutineMachine
{
    // One field for both kinds keeps the value as small as either.
    private readonly object? _owner;
    private readonly long _place;

    internal CoroutineAwaitable(Coroutine coroutine)
    {
        _owner = coroutine.Slab ?? ThrowHelper.DefaultCoroutine<MachineSlab>();
        _place = coroutine.Place;
    }

    internal CoroutineAwaitable(CoroutineTask task)
    {
        _owner = task.Loop;
        _place = task.Id;
    }

    /// <summary>The cold coroutine, if it is one; else <see cref="Task"/>.</summary>
    internal bool IsCold => _owner is MachineSlab;

    internal bool IsEmpty => _owner is null;

    internal Coroutine Coroutine => new(_owner as MachineSlab ?? ThrowHelper.DefaultCoroutine<MachineSlab>(), _place);

    internal CoroutineTask Task => new(_owner as CoroutineLoop ?? ThrowHelper.DefaultCoroutine<CoroutineLoop>(), _place);

    /// <summary>A coroutine.</summary>
    /// <param name="coroutine">The coroutine.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Verbs are given the value itself.")]
    public static implicit operator CoroutineAwaitable(Coroutine coroutine) => new(coroutine);

    /// <summary>A task.</summary>
    /// <param name="task">Its handle.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Verbs are given the value itself.")]
    public static implicit operator CoroutineAwaitable(CoroutineTask task) => new(task);

    void ICoroutineMachine.Describe(MachineMapBuilder map) => map.Slot(in _owner, in _place);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PollStatus Poll(ref PollContext context) => IsCold ? Coroutine.Poll(ref context) : Task.Poll(ref context);

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread; a cold one as a task of the loop.</summary>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public CoroutineTaskAwaiter GetAwaiter() => IsCold ? Coroutine.GetAwaiter() : Task.GetAwaiter();
}
