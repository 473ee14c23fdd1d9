using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Awaiting what is not a coroutine.</summary>
public sealed partial class CoroutineLoop
{
    private BridgeContinuation?[] _bridges = [];

    /// <param name="task">The task that waits.</param>
    /// <param name="awaiter">What it waits for.</param>
    /// <param name="hold">For an enumerator, which is not left behind when the wait is cancelled: how it is asked to end.</param>
    internal PollStatus BeginBridge<TAwaiter>(int task, ref TAwaiter awaiter, EnumeratorHold? hold = null)
        where TAwaiter : INotifyCompletion
    {
        BridgeContinuation bridge = OpenBridge(task, AwaiterOfNet<TAwaiter>.CallsOnce);
        ref TaskHeader header = ref Header(task);
        header.Wait = WaitKind.Bridge;
        bridge.Hold = hold;
        try
        {
            Subscribe(ref awaiter, bridge);
        }
        catch
        {
            CloseBridge(bridge, task);
            throw;
        }

        if ((header.Step & PollContext.Cancel) != 0 && header.Wait == WaitKind.Bridge)
        {
            // It cancelled itself before this wait.
            if (hold is not null)
            {
                AskEnumerator(hold);
            }
            else
            {
                AbandonBridge(task);
                CancelWait(task, MessageOf(task));
            }
        }

        return PollStatus.Pending;
    }

    /// <summary>The continuation for a wait of a task.</summary>
    private BridgeContinuation OpenBridge(int task, bool callsOnce)
    {
        if (task >= _bridges.Length)
        {
            _bridges = LoopMemory.Longer(_bridges, SlotCapacity, SlotCapacity);
        }

        BridgeContinuation? kept = _bridges[task];
        BridgeContinuation bridge = callsOnce && kept is { IsOpen: false, CallsOnce: true } ? kept : new BridgeContinuation(this, callsOnce);
        _bridges[task] = bridge;
        bridge.Task = task;
        bridge.IsOpen = true;
        _bridgesOpen++;
        return bridge;
    }

    /// <summary>The awaiter threw: it may have kept the continuation or called it all the same, and neither may wake anybody.</summary>
    private void CloseBridge(BridgeContinuation bridge, int task)
    {
        _bridges[task] = null;
        if (bridge.IsOpen)
        {
            bridge.IsOpen = false;
            _bridgesOpen--;
        }
        else
        {
            Unqueue(task);
        }

        Header(task).Wait = WaitKind.None;
    }

    /// <summary>Takes the step of the running task out of the ready queue again.</summary>
    private unsafe void Unqueue(int task)
    {
        for (ReadyEntry* entry = _readyEnd; entry-- != _readyStart;)
        {
            if (entry->Type >= 0 && entry->Index == task)
            {
                *entry = new ReadyEntry(ReadyEntry.None, 0);
                return;
            }
        }
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
        if (IsOnLoopThread && _running)
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
        if (!bridge.IsOpen)
        {
            // A second call.
            return;
        }

        bridge.IsOpen = false;
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

    private static class AwaiterOfNet<TAwaiter>
    {
        /// <summary>Whether the awaiter is one of .NET's or the library's own, which call their continuation once.</summary>
        public static readonly bool CallsOnce = typeof(TAwaiter).Assembly == typeof(object).Assembly || typeof(TAwaiter).Assembly == typeof(CoroutineLoop).Assembly;
    }

    private sealed class AbandonedAwaiter<TAwaiter>(TAwaiter awaiter) : IAbandonedAwaiter
        where TAwaiter : INotifyCompletion
    {
        public void Drain() => AwaiterResult<TAwaiter>.Get(awaiter);

        public void DrainInto(CoroutineLoop loop) => loop.Drain(this);
    }
}
