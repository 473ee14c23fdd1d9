namespace Coroutines;

public sealed partial class CoroutineLoop
{
    private Slab<CallbackRecord> _callbacks = new(16);
    private uint _callbackGeneration;

    internal int CallbacksInUse => _callbacks.InUse;

    internal ref CallbackRecord CallbackAt(int index) => ref _callbacks.Items[index];

    internal int AddCallback(Delegate callback, object? state)
    {
        int index = _callbacks.Rent();
        ref CallbackRecord record = ref _callbacks.Items[index];
        record.Callback = callback;
        record.State = state;
        record.Generation = ++_callbackGeneration;
        record.Queued = true;
        return index;
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

        int callback = AddCallback(continuation, null);
        int node = AddNode(LinkKind.Continuation, task.Index, 0, pins: true);
        _nodes.Items[node].Data = callback;
    }

    private void RunCallback(int index)
    {
        CallbackRecord record = _callbacks.Items[index];
        _callbacks.Free(index);
        if (record.Cancelled)
        {
            return;
        }

        Invoke(in record);
    }

    private void RunDoneCallback(int index)
    {
        ref LinkNode node = ref _nodes.Items[index];
        int callback = node.Data;
        CallbackRecord record = _callbacks.Items[callback];
        _callbacks.Free(callback);
        Invoke(in record);

        // The pin lasts until the callback has looked at the header.
        ReleasePin(index, consumed: false);
        FreeNode(index);
    }

    private void Invoke(in CallbackRecord record)
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
            Report("An exception came out of a callback.", error, null);
        }
    }
}
