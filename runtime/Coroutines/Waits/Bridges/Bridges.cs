using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Awaiting what is not a coroutine.</summary>
[StackTraceHidden]
internal sealed class Bridges(CoroutineLoop loop)
{
    private BridgeContinuation?[] _bridges = [];
    private int _open;

    /// <summary>How many waits are open.</summary>
    internal int Open => _open;

    internal int Capacity => _bridges.Length;

    /// <summary>Checks that of those that are open, as many at least are counted: an abandoned one may be in no place any more.</summary>
    internal void Verify()
    {
        int open = 0;
        for (int task = 0; task < _bridges.Length; task++)
        {
            if (_bridges[task] is { IsOpen: true } bridge)
            {
                open++;
                ThrowHelper.ThrowUnless(Math.Abs(bridge.Task) == task, "bridges", "one that serves another task:", task);
            }
        }

        ThrowHelper.ThrowUnless(open <= _open, "bridges", "open, but not counted so:", open);
    }

    /// <summary>How the enumerator that a task waits for is asked to end; null for what is no enumerator.</summary>
    internal ForeignHold? HoldOf(int task) => _bridges[task]!.Hold;

    /// <param name="task">The task that waits.</param>
    /// <param name="awaiter">What it waits for.</param>
    /// <param name="hold">For an enumerator, which is not left behind when the wait is cancelled: how it is asked to end.</param>
    internal PollStatus Begin<TAwaiter>(int task, ref TAwaiter awaiter, ForeignHold? hold = null)
        where TAwaiter : INotifyCompletion
    {
        BridgeContinuation bridge = Rent(task, AwaiterOfNet<TAwaiter>.CallsOnce);
        ref TaskHeader header = ref loop.Header(task);
        header.Wait = WaitKind.Bridge;
        bridge.Hold = hold;
        try
        {
            Subscribe(ref awaiter, bridge);
        }
        catch
        {
            Close(bridge, task);
            throw;
        }

        if ((header.Step & PollFlags.Cancel) != 0 && header.Wait == WaitKind.Bridge)
        {
            // It cancelled itself before this wait.
            if (hold is not null)
            {
                loop.Holds.Ask(hold);
            }
            else
            {
                Abandon(task);
                loop.CancelWait(task, loop.MessageOf(task));
            }
        }

        return PollStatus.Pending;
    }

    /// <summary>The continuation for a wait of a task.</summary>
    private BridgeContinuation Rent(int task, bool callsOnce)
    {
        if (task >= _bridges.Length)
        {
            _bridges = LoopMemory.Longer(_bridges, loop.SlotCapacity, loop.SlotCapacity);
        }

        BridgeContinuation? kept = _bridges[task];
        BridgeContinuation bridge = callsOnce && kept is { IsOpen: false, CallsOnce: true } ? kept : new BridgeContinuation(loop, callsOnce);
        _bridges[task] = bridge;
        bridge.Task = task;
        bridge.IsOpen = true;
        _open++;
        return bridge;
    }

    /// <summary>The awaiter threw: it may have kept the continuation or called it all the same, and neither may wake anybody.</summary>
    private void Close(BridgeContinuation bridge, int task)
    {
        _bridges[task] = null;
        if (bridge.IsOpen)
        {
            bridge.IsOpen = false;
            _open--;
        }
        else
        {
            loop.Ready.RemoveStep(task);
        }

        loop.Header(task).Wait = WaitKind.None;
    }

    internal PollStatus End<TAwaiter>(int task, PollFlags flags, ref TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        if ((flags & PollFlags.Cancel) == 0)
        {
            return PollStatus.Completed;
        }

        BridgeContinuation? abandoned = task < _bridges.Length ? _bridges[task] : null;
        var drain = new AbandonedAwaiter<TAwaiter>(awaiter);
        if (abandoned is { Task: < 0 })
        {
            // Abandoned by Cancel: the late call drains the source.
            _bridges[task] = null;
            abandoned.Abandoned = drain;
        }
        else if (abandoned is { Task: 0 })
        {
            // It was called, and then the task was cancelled before its step.
            drain.DrainInto(loop);
        }

        return loop.DeliverCancel(task);
    }

    /// <summary>The call of a foreign awaiter, on any thread.</summary>
    internal void Called(BridgeContinuation bridge)
    {
        if (loop.IsOnLoopThread && loop.IsRunning)
        {
            Done(bridge);
        }
        else
        {
            loop.Inbox.Add(bridge, null);
        }
    }

    internal void Done(BridgeContinuation bridge)
    {
        if (!bridge.IsOpen)
        {
            // A second call.
            return;
        }

        bridge.IsOpen = false;
        _open--;
        int task = bridge.Task;
        bridge.Task = 0;
        if (task > 0)
        {
            loop.Wake(task);
        }
        else if (bridge.Abandoned is { } abandoned)
        {
            bridge.Abandoned = null;
            Drain(abandoned);
        }
    }

    internal void Drain(IAbandonedAwaiter abandoned)
    {
        try
        {
            abandoned.Drain();
        }
        catch (OperationCanceledException)
        {
            // The wait was cancelled; that its source ended the same way is no news.
        }
        catch (Exception error)
        {
            loop.Report("An awaited operation failed after the wait for it was cancelled.", error, null);
        }
    }

    /// <summary>Cancels a wait for a foreign awaiter; its late call will find nobody.</summary>
    internal void Abandon(int task) => _bridges[task]!.Task = -task;

    // Optimized from the first call: code that is not boxes the awaiter.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Subscribe<TAwaiter>(ref TAwaiter awaiter, BridgeContinuation bridge)
        where TAwaiter : INotifyCompletion
    {
        if (awaiter is ICriticalNotifyCompletion)
        {
            ((ICriticalNotifyCompletion)awaiter).UnsafeOnCompleted(bridge.Callback);
        }
        else
        {
            awaiter.OnCompleted(bridge.Callback);
        }
    }
}
