using System.Diagnostics;

namespace Coroutines;

/// <summary>Functions that the loop calls: soon, at a time, from other threads, or when a task is done.</summary>
[StackTraceHidden]
internal sealed class Callbacks(CoroutineLoop loop)
{
    private Slab<CallbackRecord> _records = loop.MakeSlab<CallbackRecord>(16, "callbacks", more: 16);

    internal int InUse => _records.InUse;

    internal int Capacity => _records.Capacity;

    /// <summary>Checks that what is rented and what is free are all, and that no call is left without a function.</summary>
    internal void Verify()
    {
        _records.Verify("callbacks");
        for (int i = 1; i < _records.Capacity; i++)
        {
            ThrowHelper.ThrowUnless(!_records.IsRented(i) || _records.Items[i] is { Callback: not null } or { Finished: true }, "callbacks", "nothing to call:", i);
        }
    }

    /// <summary>A call's timer has moved, or has fired.</summary>
    internal void SetTimer(int index, int timer) => _records.Items[index].Timer = timer;

    /// <summary>The state of a call that is to come; null if there is none.</summary>
    internal object? StateOf(int index) => _records.IsRented(index) ? _records.Items[index].State : null;

    private uint _callbackGeneration;

    internal ref CallbackRecord Record(int index) => ref _records.Items[index];

    internal int Add(Delegate callback, object? state)
    {
        int index = _records.Rent();
        ref CallbackRecord record = ref _records.Items[index];
        record.Callback = callback;
        record.State = state;
        record.Context = loop.Options.FlowExecutionContext ? ExecutionContext.Capture() : null;
        record.Generation = ++_callbackGeneration;
        return index;
    }

    internal void Cancel(int index)
    {
        ref CallbackRecord record = ref _records.Items[index];
        record.Canceled = true;
        if (record.Timer != 0 || record.IsNever)
        {
            if (record.Timer != 0)
            {
                loop.CancelTimer(record.Timer, TimerKind.Callback, index);
            }

            record.Timer = 0;
            record.IsNever = false;
            record.Finished = true;
            if (record.Claims == 0)
            {
                _records.Free(index);
            }
        }
    }

    internal void Release(int index)
    {
        ref CallbackRecord record = ref _records.Items[index];
        if (record.Claims == 0 || --record.Claims > 0)
        {
            return;
        }

        if (record.Finished)
        {
            _records.Free(index);
        }
    }

    internal CoroutineCallback Soon(Delegate callback, object? state)
    {
        ArgumentNullException.ThrowIfNull(callback);
        loop.VerifyAccess();
        loop.Ready.EnsureRoom(1);
        int index = Add(callback, state);
        loop.Push(ReadyEntry.Callback, index);
        return new CoroutineCallback(loop, index);
    }

    internal CoroutineCallback At(long time, Delegate callback, object? state)
    {
        ArgumentNullException.ThrowIfNull(callback);
        loop.VerifyAccess();
        loop.Timers.EnsureRoom();
        int index = Add(callback, state);
        ref CallbackRecord record = ref _records.Items[index];
        record.IsNever = time == LoopTime.Never;
        record.Timer = record.IsNever ? 0 : loop.Timers.Add(time, TimerKind.Callback, index);
        return new CoroutineCallback(loop, index);
    }

    internal long After(TimeSpan delay) => LoopTime.Add(loop.Now(), delay.Ticks);

    internal void Run(int index)
    {
        ref CallbackRecord slot = ref _records.Items[index];
        CallbackRecord record = slot;
        if (record.Claims != 0)
        {
            slot.Timer = 0;
            slot.Finished = true;
            slot.Callback = null;
            slot.State = null;
        }
        else
        {
            _records.Free(index);
        }

        if (!record.Canceled)
        {
            Invoke(in record);
        }
    }

    internal void Post(Delegate callback, object? state)
    {
        if (!TryPost(callback, state))
        {
            ThrowHelper.ThrowDisposed();
        }
    }

    /// <summary>As <see cref="Post"/>, but a disposed loop takes nothing.</summary>
    internal bool TryPost(Delegate callback, object? state) =>
        loop.Options.FlowExecutionContext && ExecutionContext.Capture() is { } context
            ? loop.Inbox.Add(new FlowingCall(callback, context), state)
            : loop.Inbox.Add(callback, state);

    /// <summary>Calls in the context of who asked for it, where contexts flow; nothing that the call changes in it stays behind.</summary>
    internal void Invoke(in CallbackRecord record)
    {
        ExecutionContext? outer = loop.Options.FlowExecutionContext ? ExecutionContext.Capture() : null;
        if (record.Context is { } context)
        {
            ExecutionContext.Restore(context);
        }

        Call(in record);
        if (outer is not null)
        {
            ExecutionContext.Restore(outer);
        }
    }

    private void Call(in CallbackRecord record)
    {
        try
        {
            switch (record.Callback)
            {
                case Action action:
                    action();
                    break;
                case Action<CoroutineTask> done:
                    done(record.Task);
                    break;
                case Action<object?> action:
                    action(record.State);
                    break;
                case Action<CoroutineTask, object?> done:
                    done(record.Task, record.State);
                    break;
            }
        }
        catch (Exception error)
        {
            loop.Report("An exception came out of a callback.", error, null);
        }
    }

    internal void AddDoneCallback(CoroutineTask task, Delegate callback, object? state)
    {
        ArgumentNullException.ThrowIfNull(callback);
        loop.VerifyAccess();
        if (!task.IsLive && !task.IsDetachedHandle)
        {
            ThrowHelper.ThrowStaleHandle();
        }

        loop.EnsureNodeRoom(1);
        int index = Add(callback, state);
        _records.Items[index].Task = task;
        if (!task.IsLive)
        {
            loop.Push(ReadyEntry.Callback, index);
            return;
        }

        int node = loop.AddNode(LinkKind.DoneCallback, task.Index, 0, pins: true);
        loop.Node(node).Data = index;
    }

    internal int RemoveDoneCallback(CoroutineTask task, Delegate? callback)
    {
        loop.VerifyAccess();
        if (callback is null || !task.IsLive || loop.Header(task.Index).State != TaskState.Pending)
        {
            return 0;
        }

        int removed = 0;
        int link = loop.Header(task.Index).Waiters;
        int last = link == 0 ? 0 : loop.PrevOf(link);
        while (link != 0)
        {
            int next = link == last ? 0 : loop.NextOf(link);
            if (link < 0 && loop.Node(-link).Kind == LinkKind.DoneCallback
                && callback.Equals(_records.Items[loop.Node(-link).Data].Callback))
            {
                _records.Free(loop.Node(-link).Data);
                loop.DropNode(-link);
                removed++;
            }

            link = next;
        }

        return removed;
    }

    internal void EnsureRoomForContinuation()
    {
        _records.EnsureRoom(1);
        loop.EnsureNodeRoom(1);
        loop.Ready.EnsureRoom(1);
    }

    /// <summary>Calls <paramref name="continuation"/> in the turn after the task's end; for <c>await</c> in ordinary code.</summary>
    internal void AddContinuation(CoroutineTask task, Action continuation, bool flow)
    {
        loop.VerifyAccess();
        if (!task.IsLive)
        {
            loop.Push(ReadyEntry.Callback, Add(continuation, null));
            return;
        }

        if (flow && ExecutionContext.Capture() is { } context)
        {
            Action inner = continuation;
            continuation = () => ExecutionContext.Run(context, static state => ((Action)state!)(), inner);
        }

        loop.EnsureNodeRoom(1);
        int callback = Add(continuation, null);
        int node = loop.AddNode(LinkKind.Continuation, task.Index, 0, pins: true);
        loop.Node(node).Data = callback;
    }

    internal void RunDoneCallback(int index)
    {
        int callback = loop.Node(index).Data;
        CallbackRecord record = _records.Items[callback];
        _records.Free(callback);
        Invoke(in record);

        // The pin lasts until the callback has looked at the header.
        loop.ReleasePin(index, consumed: false);
        loop.FreeNode(index);
    }
}
