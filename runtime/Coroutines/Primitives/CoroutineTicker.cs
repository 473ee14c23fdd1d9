using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>A periodic timer without drift: its ticks stand at whole multiples of the period after the first await.</summary>
/// <remarks>Each wait belongs to the tick that it waits for, so several coroutines may share one; allocates nothing after it is made.</remarks>
[StackTraceHidden]
public sealed partial class CoroutineTicker
{
    private readonly long _period;
    private long _next;
    private CoroutineLoop? _loop;

    /// <summary>Makes a ticker.</summary>
    /// <param name="period">The time from tick to tick; more than zero. <see cref="TimeSpan.MaxValue"/> never ticks.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is zero or less.</exception>
    public CoroutineTicker(TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(period, TimeSpan.Zero);
        _period = period.Ticks;
    }

    /// <summary>Makes a ticker.</summary>
    /// <param name="milliseconds">The time from tick to tick, in milliseconds; more than zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period is zero or less.</exception>
    public CoroutineTicker(int milliseconds)
        : this(TimeSpan.FromMilliseconds(milliseconds))
    {
    }

    /// <summary>The time from tick to tick.</summary>
    public TimeSpan Period => new(_period);

    /// <summary>Waits for the next tick and gives how many periods have passed: more than 1 if the coroutine came late.</summary>
    public CoroutineOperation<int, NextOperation> Next() => new NextOperation(this);

    /// <summary>The next tick on a loop. A loop that was disposed is left.</summary>
    private long NextOn(CoroutineLoop loop)
    {
        if (_loop != loop)
        {
            if (_loop is { IsDisposed: false })
            {
                ThrowHelper.ThrowWrongLoop();
            }

            _loop = loop;
            _next = LoopTime.Add(loop.Now(), _period);
        }

        return _next;
    }

    /// <summary>Waits for a tick; from <see cref="Next"/>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public struct NextOperation : ICoroutineMachine<int>
    {
        private readonly CoroutineTicker _ticker;
        private long _due;
        private int _passed;

        internal NextOperation(CoroutineTicker ticker)
        {
            _ticker = ticker;
            _due = 0;
            _passed = 0;
        }

        void ICoroutineMachine.Describe(MachineMapBuilder map) => map.WaitsFor(in _ticker);

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context)
        {
            CoroutineTicker ticker = _ticker;
            PollFlags flags = context.Flags;
            if (flags == 0)
            {
                _due = ticker.NextOn(context.Loop);
                if (_due > context.Loop.Now())
                {
                    context.Loop.BeginTimer(context.Task, _due);
                    return PollStatus.Pending;
                }
            }
            else
            {
                context.Flags = 0;
                if ((flags & PollFlags.Cancel) != 0)
                {
                    return context.Loop.DeliverCancel(context.Task);
                }
            }

            long passed = 1 + Math.Max(0, (context.Loop.Now() - _due) / ticker._period);
            ticker._next = Math.Max(ticker._next, LoopTime.Add(_due, passed * ticker._period));
            _passed = (int)Math.Min(int.MaxValue, passed);
            return PollStatus.Completed;
        }

        /// <inheritdoc/>
        public readonly int GetResult() => _passed;
    }
}
