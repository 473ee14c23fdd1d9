using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Awaiting what is not a coroutine.</summary>
public sealed partial class CoroutineLoop
{
    private BridgeContinuation?[] _bridges = [];

    internal PollStatus BeginBridge<TAwaiter>(int task, ref TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        if ((Header(task).Step & PollContext.Cancel) != 0)
        {
            BridgeContinuation lost = new(this);
            Subscribe(ref awaiter, lost);
            lost.Abandoned = new AbandonedAwaiter<TAwaiter>(awaiter);
            _bridgesOpen++;
            CancelWait(task, MessageOf(task));
            return PollStatus.Pending;
        }

        if (task >= _bridges.Length)
        {
            Array.Resize(ref _bridges, SlotCapacity);
        }

        BridgeContinuation bridge = _bridges[task] ??= new BridgeContinuation(this);
        bridge.Task = task;
        Header(task).Wait = WaitKind.Bridge;
        _bridgesOpen++;
        try
        {
            Subscribe(ref awaiter, bridge);
        }
        catch
        {
            _bridgesOpen--;
            _bridges[task] = null;
            throw;
        }

        return PollStatus.Pending;
    }

    internal PollStatus EndBridge<TAwaiter>(int task, byte flags, ref TAwaiter awaiter)
        where TAwaiter : INotifyCompletion
    {
        if ((flags & PollContext.Cancel) == 0)
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
            drain.DrainInto(this);
        }

        return DeliverCancel(task);
    }

    /// <summary>The call of a foreign awaiter, on any thread.</summary>
    internal void BridgeCalled(BridgeContinuation bridge)
    {
        if (_owner == Environment.CurrentManagedThreadId && _running)
        {
            BridgeDone(bridge);
        }
        else
        {
            _inbox.Add(bridge, null);
        }
    }

    private void BridgeDone(BridgeContinuation bridge)
    {
        _bridgesOpen--;
        int task = bridge.Task;
        bridge.Task = 0;
        if (task > 0)
        {
            Wake(task);
        }
        else if (bridge.Abandoned is { } abandoned)
        {
            bridge.Abandoned = null;
            Drain(abandoned);
        }
    }

    private void Drain(IAbandonedAwaiter abandoned)
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
            Report("An awaited operation failed after the wait for it was cancelled.", error, null);
        }
    }

    /// <summary>Cancels a wait for a foreign awaiter; its late call will find nobody.</summary>
    private void AbandonBridge(int task) => _bridges[task]!.Task = -task;

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

    private sealed class AbandonedAwaiter<TAwaiter>(TAwaiter awaiter) : IAbandonedAwaiter
        where TAwaiter : INotifyCompletion
    {
        public void Drain() => AwaiterResult<TAwaiter>.Get(awaiter);

        public void DrainInto(CoroutineLoop loop) => loop.Drain(this);
    }
}
