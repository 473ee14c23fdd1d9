using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>What a step of a task carries through the chain of machines: the loop, the task and what is delivered.</summary>
[EditorBrowsable(EditorBrowsableState.Advanced)]
[SuppressMessage("Design", "CA1051:Do not declare visible instance fields", Justification = "Carried by ref through every poll; fields keep it in registers.")]
[StackTraceHidden]
public partial struct PollContext
{
    /// <summary>The loop that runs the step.</summary>
    public readonly CoroutineLoop Loop;

    /// <summary>The ready entry of the step, so that a yield queues it again as it is.</summary>
    internal ReadyEntry Step;

    /// <summary>What the poll finds; <see cref="PollFlags.None"/> for a first one. The leaf sets it to that.</summary>
    public PollFlags Flags;

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
        PollFlags flags = Flags;
        Flags = 0;
        if (flags == PollFlags.Resuming)
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

    /// <summary>As <see cref="CoroutineSupport.Spawn{TMachine}"/>, in the slab of this loop.</summary>
    /// <typeparam name="TMachine">The type of the machine.</typeparam>
    /// <param name="machine">The machine in its first state.</param>
    /// <param name="detached">Whether it is for <see cref="CoroutineSupport.StartSpawned"/>.</param>
    public readonly Coroutine Spawn<TMachine>(in TMachine machine, bool detached)
        where TMachine : struct, ICoroutineMachine => Loop.Store.Spawn(in machine, detached);

    /// <summary>As <see cref="CoroutineSupport.Spawn{TMachine, T}"/>, in the slab of this loop.</summary>
    /// <typeparam name="TMachine">The type of the machine.</typeparam>
    /// <typeparam name="T">The type of its result.</typeparam>
    /// <param name="machine">The machine in its first state.</param>
    /// <param name="detached">Whether it is for <see cref="CoroutineSupport.StartSpawned"/>.</param>
    public readonly Coroutine<T> Spawn<TMachine, T>(in TMachine machine, bool detached)
        where TMachine : struct, ICoroutineMachine<T> => Loop.Store.Spawn<TMachine, T>(in machine, detached);
}
