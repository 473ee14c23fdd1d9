using System.Diagnostics;

namespace Coroutines;

/// <summary>The way of a race: a gather that takes exceptions as results, whose children are cancelled as soon as one has ended.</summary>
[StackTraceHidden]
internal struct RaceCore
{
    private readonly CoroutineTask _gather;
    private CoroutineCancellation _cancellation;
    private int _wait;
    private State _state;
    private byte _cancelling;

    public RaceCore(CoroutineTask gather)
    {
        this = default;
        _gather = gather;
        WinnerIndex = -1;
    }

    private enum State : byte
    {
        Start = 0,
        First = 1,
        Rest = 2,
    }

    public readonly CoroutineLoop Loop => _gather.Loop;

    /// <summary>The header of the winner; lives until <see cref="Release"/>.</summary>
    public int Winner { get; private set; }

    public int WinnerIndex { get; private set; }

    public readonly void Release() => Loop.Races.Release(_gather.Index, Winner);

    public PollStatus Poll(ref PollContext context)
    {
        CoroutineLoop loop = context.Loop;
        if (_state == State.Start)
        {
            loop.Races.Take(_gather);
            _wait = loop.Races.MakeWait(_gather.Index);
            loop.Waits.Begin(_wait, context.Task);
            _state = State.First;
            return PollStatus.Pending;
        }

        if (_state == State.First)
        {
            PollFlags flags = context.Flags;
            context.Flags = 0;
            loop.Waits.End(_wait);
            bool cancelled = (flags & PollFlags.Cancel) != 0;
            if (cancelled)
            {
                loop.DeliverCancel(context.Task);
                _cancellation = context.CaptureCancellation();
            }
            else
            {
                Winner = loop.Races.WinnerOf(_gather.Index, out int at);
                WinnerIndex = at;
            }

            loop.CancelTask(_gather.Index, null);
            _cancelling = loop.Header(context.Task).Cancelling;
            _state = State.Rest;
        }

        // The losers' cleanup is awaited, also if this task is cancelled meanwhile.
        while (true)
        {
            PollStatus status = loop.Races.PollGatherEnd(_gather, ref context);
            if (status == PollStatus.Pending)
            {
                return status;
            }

            if (status == PollStatus.Canceled && WinnerIndex >= 0)
            {
                _cancellation = context.CaptureCancellation();
                WinnerIndex = -1;
            }

            if (loop.Header(_gather.Index).State != TaskState.Pending)
            {
                break;
            }
        }

        if (WinnerIndex >= 0 && loop.Header(context.Task).Cancelling > _cancelling)
        {
            // A cancellation that came while the losers ended went to them; it is this task's all the same.
            _cancellation = default;
            WinnerIndex = -1;
        }

        if (WinnerIndex < 0)
        {
            Winner = 0;
            loop.Header(_gather.Index).Waiters++;
            Release();
            return context.RestoreCancellation(in _cancellation);
        }

        loop.Header(_gather.Index).Waiters++;
        return loop.Races.EndRace(_gather.Index, Winner);
    }
}
