namespace Coroutines;

/// <summary>Functions that are called when a header is done.</summary>
public sealed partial class CoroutineLoop
{
    internal void AddDoneCallback(CoroutineTask task, Delegate callback, object? state)
    {
        ArgumentNullException.ThrowIfNull(callback);
        VerifyAccess();
        if (!task.IsLive && !task.IsDetachedHandle)
        {
            ThrowHelper.ThrowStaleHandle();
        }

        _waitNodes.EnsureRoom(1);
        int index = AddCallback(callback, state);
        _callbacks.Items[index].Task = task;
        if (!task.IsLive)
        {
            Push(ReadyEntry.Callback, index);
            return;
        }

        int node = AddNode(LinkKind.DoneCallback, task.Index, 0, pins: true);
        _waitNodes.Items[node].Data = index;
    }

    internal int RemoveDoneCallback(CoroutineTask task, Delegate? callback)
    {
        VerifyAccess();
        if (callback is null || !task.IsLive || Header(task.Index).State != TaskState.Pending)
        {
            return 0;
        }

        int removed = 0;
        int link = Header(task.Index).Waiters;
        int last = link == 0 ? 0 : PrevOf(link);
        while (link != 0)
        {
            int next = link == last ? 0 : NextOf(link);
            if (link < 0 && _waitNodes.Items[-link].Kind == LinkKind.DoneCallback
                && callback.Equals(_callbacks.Items[_waitNodes.Items[-link].Data].Callback))
            {
                _callbacks.Free(_waitNodes.Items[-link].Data);
                DropNode(-link);
                removed++;
            }

            link = next;
        }

        return removed;
    }

    /// <summary>Calls <paramref name="continuation"/> in the turn after the task's end; for <c>await</c> in ordinary code.</summary>
    internal void AddContinuation(CoroutineTask task, Action continuation, bool flow)
    {
        VerifyAccess();
        if (!task.IsLive)
        {
            Push(ReadyEntry.Callback, AddCallback(continuation, null));
            return;
        }

        if (flow && ExecutionContext.Capture() is { } context)
        {
            Action inner = continuation;
            continuation = () => ExecutionContext.Run(context, static state => ((Action)state!)(), inner);
        }

        _waitNodes.EnsureRoom(1);
        int callback = AddCallback(continuation, null);
        int node = AddNode(LinkKind.Continuation, task.Index, 0, pins: true);
        _waitNodes.Items[node].Data = callback;
    }

    private void RunDoneCallback(int index)
    {
        int callback = _waitNodes.Items[index].Data;
        CallbackRecord record = _callbacks.Items[callback];
        _callbacks.Free(callback);
        Invoke(in record);

        // The pin lasts until the callback has looked at the header.
        ReleasePin(index, consumed: false);
        FreeNode(index);
    }
}
