using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>What a step of a task carries through the chain of machines: the loop, the task and what is delivered.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Carried by ref through every poll; fields keep it in registers.")]
public partial struct PollContext
{
    /// <summary>Flag: the step goes on after a suspension; the machine that registered the wait consumes it.</summary>
    public const byte Resuming = 1;

    /// <summary>Flag: a cancellation is delivered at the wait that ends.</summary>
    public const byte Cancel = 2;

    /// <summary>The loop that runs the step.</summary>
    public readonly CoroutineLoop Loop;

    /// <summary>The ready entry of the step, so that a yield queues it again as it is.</summary>
    internal ReadyEntry Step;

    /// <summary><see cref="Resuming"/> and <see cref="Cancel"/>; zero for a first poll. The leaf sets it to zero.</summary>
    public byte Flags;

    internal PollContext(CoroutineLoop loop)
    {
        Loop = loop;
        Step = default;
        Flags = 0;
    }

    /// <summary>The index of the task's header in the loop.</summary>
    public readonly int Task => Step.Index;

    /// <summary>Which task of which loop polls; see <see cref="TaskHeader.Poller"/>.</summary>
    internal readonly long Poller => ((long)Task << 32) | (uint)Loop.Number;

    /// <summary>
    /// Ends a wait that <see cref="ICoroutineSuspension.Begin"/> registered: called at the next poll, instead of polling an operation that was kept.
    /// </summary>
    /// <returns>Whether the machine goes on; false if a cancellation is delivered here.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool EndSuspension()
    {
        byte flags = Flags;
        Flags = 0;
        if (flags == Resuming)
        {
            return true;
        }

        Loop.DeliverCancel(Task);
        return false;
    }

    /// <summary>The exception object of the cancellation that is passing: the one that user code threw, or a new one with its message.</summary>
    /// <returns>The exception for the await site to throw, because an enclosing <c>catch</c> can see it.</returns>
    public readonly OperationCanceledException CancellationException() => Loop.MakeCancellationException();

    /// <summary>Takes message and exception object of the cancellation that is passing, so that a <c>finally</c> block or a scope may await meanwhile.</summary>
    public readonly CoroutineCancellation CaptureCancellation() => Loop.CaptureCancellation();

    /// <summary>Lets a captured cancellation pass on.</summary>
    /// <param name="cancellation">What <see cref="CaptureCancellation"/> gave.</param>
    /// <returns><see cref="PollStatus.Canceled"/>, for the machine to return.</returns>
    public readonly PollStatus RestoreCancellation(in CoroutineCancellation cancellation) =>
        Loop.SetCancellation(cancellation.Message, cancellation.Exception);

    /// <summary>Stages a cold coroutine in the slab of this loop.</summary>
    /// <typeparam name="TMachine">The type of the machine.</typeparam>
    /// <param name="machine">The machine in its first state.</param>
    public readonly Coroutine Stage<TMachine>(in TMachine machine)
        where TMachine : struct, ICoroutineMachine => Loop.Store.Stage(in machine);

    /// <summary>Stages a cold coroutine with a result in the slab of this loop.</summary>
    /// <typeparam name="TMachine">The type of the machine.</typeparam>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="machine">The machine in its first state.</param>
    public readonly Coroutine<T> Stage<TMachine, T>(in TMachine machine)
        where TMachine : struct, ICoroutineMachine<T> => Loop.Store.Stage<TMachine, T>(in machine);

    /// <summary>As <see cref="CoroutineFactory.Spawn{TMachine}"/>, in the slab of this loop.</summary>
    /// <typeparam name="TMachine">The type of the machine.</typeparam>
    /// <param name="machine">The machine in its first state.</param>
    /// <param name="detached">Whether it is for <see cref="CoroutineFactory.StartSpawned"/>.</param>
    public readonly Coroutine Spawn<TMachine>(in TMachine machine, bool detached)
        where TMachine : struct, ICoroutineMachine => Loop.Store.Spawn(in machine, detached);

    /// <summary>As <see cref="CoroutineFactory.Spawn{TMachine, T}"/>, in the slab of this loop.</summary>
    /// <typeparam name="TMachine">The type of the machine.</typeparam>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="machine">The machine in its first state.</param>
    /// <param name="detached">Whether it is for <see cref="CoroutineFactory.StartSpawned"/>.</param>
    public readonly Coroutine<T> Spawn<TMachine, T>(in TMachine machine, bool detached)
        where TMachine : struct, ICoroutineMachine<T> => Loop.Store.Spawn<TMachine, T>(in machine, detached);

    /// <summary>
    /// Awaits something that is not a coroutine: registers the continuation of the task at the first poll, and tells at the next
    /// one whether the awaiter is done or the wait was cancelled (the wait is then abandoned).
    /// </summary>
    /// <typeparam name="TAwaiter">The type of the awaiter.</typeparam>
    /// <param name="awaiter">The awaiter; it was asked for <c>IsCompleted</c> already.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public PollStatus PollAwaiter<TAwaiter>(ref TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        byte flags = Flags;
        if (flags == 0)
        {
            return Loop.Bridges.BeginBridge(Task, ref awaiter);
        }

        Flags = 0;
        return Loop.Bridges.EndBridge(Task, flags, ref awaiter);
    }

    /// <summary>What is held of an enumerator that is none of a coroutine's: its token, and whether it was asked to end.</summary>
    public readonly EnumeratorHold HoldEnumerator() => Loop.Enumerators.RentHold();

    /// <summary>
    /// Marks a cancellation exception as one that came out of a foreign awaitable: leaving the task it is a fault, not a
    /// cancellation, unless its token is the task's own.
    /// </summary>
    /// <param name="exception">The exception.</param>
    /// <returns>Always false, for use in an exception filter.</returns>
    public readonly bool MarkForeign(OperationCanceledException exception) => Loop.Tokens.MarkForeign(Task, exception);
}
