using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Lets a fixed number of coroutines wait for each other. asyncio's <c>Barrier</c>.</summary>
/// <remarks>Made once and bound to the loop of its first use. Those who leave take the barrier's lock one after the other, as in asyncio. Allocates nothing.</remarks>
[StackTraceHidden]
public sealed partial class CoroutineBarrier
{
    private readonly CoroutineCondition _condition = new();
    private Phase _phase;
    private int _count;

    /// <summary>Makes a barrier.</summary>
    /// <param name="parties">How many coroutines wait for each other.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="parties"/> is less than 1.</exception>
    public CoroutineBarrier(int parties)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(parties, 1);
        Parties = parties;
    }

    private enum Phase : byte
    {
        Filling = 0,
        Draining = 1,
        Resetting = 2,
        Broken = 3,
    }

    internal enum Verb : byte
    {
        Reset = 0,
        Abort = 1,
    }

    /// <summary>How many coroutines wait for each other.</summary>
    public int Parties { get; }

    /// <summary>How many wait now.</summary>
    public int WaitingCount => _phase == Phase.Filling ? _count : 0;

    /// <summary>Whether the barrier was aborted.</summary>
    public bool IsBroken => _phase == Phase.Broken;

    /// <summary>Waits until all parties do; gives each its own index from 0.</summary>
    public CoroutineOperation<int, WaitOperation> Wait() => new WaitOperation(this);

    /// <summary>Sends the waiting away with <see cref="BrokenBarrierException"/> and makes the barrier usable again.</summary>
    public CoroutineOperation<ChangeOperation> Reset() => new ChangeOperation(this, Verb.Reset);

    /// <summary>Breaks the barrier: who waits, and who comes, gets <see cref="BrokenBarrierException"/>.</summary>
    public CoroutineOperation<ChangeOperation> Abort() => new ChangeOperation(this, Verb.Abort);

    private void Change(Verb verb)
    {
        if (verb == Verb.Abort)
        {
            _phase = Phase.Broken;
        }
        else
        {
            _phase = _count > 0 ? Phase.Resetting : Phase.Filling;
        }

        _condition.NotifyAll();
    }

    private void Exit()
    {
        _count--;
        if (_count == 0)
        {
            if (_phase is Phase.Resetting or Phase.Draining)
            {
                _phase = Phase.Filling;
            }

            _condition.NotifyAll();
        }
    }

    /// <summary>Waits for the others; from <see cref="Wait"/>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public struct WaitOperation : ICoroutineMachine<int>
    {
        private readonly CoroutineBarrier _barrier;
        private CoroutineCondition.WaitCore _wait;
        private int _index;
        private State _state;

        internal WaitOperation(CoroutineBarrier barrier)
        {
            this = default;
            _barrier = barrier;
        }

        private enum State : byte
        {
            Acquiring = 0,
            Blocked = 1,
            Waiting = 2,
        }

        void ICoroutineMachine.Describe(MachineMapBuilder map) => map.WaitsFor(in _barrier);

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context)
        {
            CoroutineBarrier barrier = _barrier;
            PollStatus status;
            if (_state == State.Acquiring)
            {
                status = barrier._condition.Lock.PollAcquire(ref context);
                if (status != PollStatus.Completed)
                {
                    return status;
                }

                _state = State.Blocked;
            }

            if (_state == State.Blocked)
            {
                while (context.Flags != 0 || barrier._phase is Phase.Draining or Phase.Resetting)
                {
                    status = _wait.Poll(barrier._condition, ref context);
                    if (status == PollStatus.Pending)
                    {
                        return status;
                    }

                    if (status == PollStatus.Canceled)
                    {
                        barrier._condition.Release();
                        return status;
                    }
                }

                if (barrier._phase == Phase.Broken)
                {
                    barrier._condition.Release();
                    throw new BrokenBarrierException("The barrier was aborted.");
                }

                _index = barrier._count++;
                if (_index + 1 == barrier.Parties)
                {
                    barrier._phase = Phase.Draining;
                    barrier._condition.NotifyAll();
                    return Leave(PollStatus.Completed);
                }

                _state = State.Waiting;
            }

            while (context.Flags != 0 || barrier._phase == Phase.Filling)
            {
                status = _wait.Poll(barrier._condition, ref context);
                if (status == PollStatus.Pending)
                {
                    return status;
                }

                if (status == PollStatus.Canceled)
                {
                    return Leave(status);
                }
            }

            bool broken = barrier._phase is Phase.Broken or Phase.Resetting;
            Leave(PollStatus.Completed);
            if (broken)
            {
                throw new BrokenBarrierException("The barrier was aborted or reset.");
            }

            return PollStatus.Completed;
        }

        /// <inheritdoc/>
        public readonly int GetResult() => _index;

        private readonly PollStatus Leave(PollStatus status)
        {
            _barrier.Exit();
            _barrier._condition.Release();
            return status;
        }
    }

    /// <summary>Takes the barrier's lock and changes it; from <see cref="Reset"/> and <see cref="Abort"/>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public readonly struct ChangeOperation : ICoroutineMachine
    {
        private readonly CoroutineBarrier _barrier;
        private readonly Verb _verb;

        internal ChangeOperation(CoroutineBarrier barrier, Verb verb)
        {
            _barrier = barrier;
            _verb = verb;
        }

        void ICoroutineMachine.Describe(MachineMapBuilder map) => map.WaitsFor(in _barrier);

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context)
        {
            PollStatus status = _barrier._condition.Lock.PollAcquire(ref context);
            if (status == PollStatus.Completed)
            {
                _barrier.Change(_verb);
                _barrier._condition.Release();
            }

            return status;
        }
    }
}
