using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// A cold coroutine: it starts when it is awaited, gathered, or given to <see cref="CoroutineLoop"/>. Its type also carries the
/// verbs of the library (<c>using static Coroutines.Coroutine</c>).
/// </summary>
/// <remarks>A value is started once, on the thread that made it; a second start throws. Making and starting one allocates nothing.</remarks>
[AsyncMethodBuilder(typeof(CoroutineMethodBuilder))]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
public readonly partial struct Coroutine : ICoroutineMachine
{
    internal readonly MachineSlab? Slab;
    private readonly long _place;

    internal Coroutine(MachineSlab slab, int index, uint generation)
    {
        Slab = slab;
        // One word: the value then travels in two registers.
        _place = ((long)index << 32) | generation;
    }

    internal int Index => (int)(_place >> 32);

    internal uint Generation => (uint)_place;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PollStatus Poll(ref PollContext context)
    {
        MachineSlab slab = Slab ?? ThrowHelper.DefaultCoroutine();
        PollStatus status = slab.PollAwaited(Index, Generation, ref context);
        if (status == PollStatus.Completed)
        {
            slab.DropResult(Index, Generation);
        }

        return status;
    }

    /// <summary>Starts the coroutine as a task of the current loop and awaits that, from ordinary <c>async</c> code on the loop's thread.</summary>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public CoroutineTaskAwaiter GetAwaiter() => CoroutineLoop.CurrentForAwait().CreateTaskOrDrop(this).GetAwaiter();

    /// <summary>Accepted so that pasted code compiles; a coroutine always goes on on its loop.</summary>
    /// <param name="continueOnCapturedContext">Without effect.</param>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The shape of Task.ConfigureAwait.")]
    public Coroutine ConfigureAwait(bool continueOnCapturedContext) => this;
}

/// <summary>A cold coroutine with a result; see <see cref="Coroutine"/>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
[AsyncMethodBuilder(typeof(CoroutineMethodBuilder<>))]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
public readonly struct Coroutine<T> : ICoroutineMachine<T>
{
    internal readonly MachineSlab<T>? Slab;
    private readonly long _place;

    internal Coroutine(MachineSlab<T> slab, int index, uint generation)
    {
        Slab = slab;
        // One word: the value then travels in two registers.
        _place = ((long)index << 32) | generation;
    }

    internal int Index => (int)(_place >> 32);

    internal uint Generation => (uint)_place;

    /// <summary>The same coroutine, its result dropped.</summary>
    /// <param name="coroutine">The coroutine.</param>
    [SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Discard() is the named form.")]
    public static implicit operator Coroutine(Coroutine<T> coroutine) => coroutine.Discard();

    /// <summary>The same coroutine, its result dropped.</summary>
    public Coroutine Discard() => new(Slab ?? (MachineSlab)ThrowHelper.DefaultCoroutine(), Index, Generation);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public PollStatus Poll(ref PollContext context) =>
        (Slab ?? ThrowHelper.DefaultCoroutine()).PollAwaited(Index, Generation, ref context);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T GetResult() => (Slab ?? ThrowHelper.DefaultCoroutine<MachineSlab<T>>()).TakeResult(Index, Generation);

    /// <summary>Starts the coroutine as a task of the current loop and awaits that, from ordinary <c>async</c> code on the loop's thread.</summary>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public CoroutineTaskAwaiter<T> GetAwaiter() => CoroutineLoop.CurrentForAwait().CreateTaskOrDrop(this).GetAwaiter();

    /// <summary>Accepted so that pasted code compiles; a coroutine always goes on on its loop.</summary>
    /// <param name="continueOnCapturedContext">Without effect.</param>
    [SuppressMessage("Style", "IDE0060:Remove unused parameter", Justification = "The shape of Task.ConfigureAwait.")]
    public Coroutine<T> ConfigureAwait(bool continueOnCapturedContext) => this;

    /// <summary>Starts the coroutine on the current loop and gives a .NET task that ends as it does. Allocates.</summary>
    /// <exception cref="InvalidOperationException">No loop is current on this thread.</exception>
    public Task<T> AsTask() => CoroutineLoop.Current.CreateTask(this).AsTask();

    /// <summary>As <see cref="AsTask"/>.</summary>
    public ValueTask<T> AsValueTask() => new(AsTask());
}
