namespace Coroutines;

public sealed partial class CoroutineLoop
{
    private Slab<CallbackRecord> _callbacks;
    private uint _callbackGeneration;

    internal int CallbacksInUse => _callbacks.InUse;

    /// <summary>Calls a function in the next turn. asyncio's <c>call_soon</c>.</summary>
    /// <param name="callback">The function; an exception out of it goes to the loop's handler.</param>
    public CoroutineCallback CallSoon(Action callback) => Soon(callback, null);

    /// <summary>Calls a function in the next turn.</summary>
    /// <param name="callback">The function.</param>
    /// <param name="state">What it is called with.</param>
    public CoroutineCallback CallSoon(Action<object?> callback, object? state) => Soon(callback, state);

    /// <summary>Calls a function after a time. asyncio's <c>call_later</c>.</summary>
    /// <param name="delay">How long; zero and less is due at once.</param>
    /// <param name="callback">The function.</param>
    public CoroutineCallback CallLater(TimeSpan delay, Action callback) => At(After(delay), callback, null);

    /// <summary>Calls a function after a time.</summary>
    /// <param name="delay">How long; zero and less is due at once.</param>
    /// <param name="callback">The function.</param>
    /// <param name="state">What it is called with.</param>
    public CoroutineCallback CallLater(TimeSpan delay, Action<object?> callback, object? state) => At(After(delay), callback, state);

    /// <summary>Calls a function at a time of the loop. asyncio's <c>call_at</c>.</summary>
    /// <param name="time">When; a time that has passed is due at once.</param>
    /// <param name="callback">The function.</param>
    public CoroutineCallback CallAt(TimeSpan time, Action callback) => At(Deadline(time), callback, null);

    /// <summary>Calls a function at a time of the loop.</summary>
    /// <param name="time">When; a time that has passed is due at once.</param>
    /// <param name="callback">The function.</param>
    /// <param name="state">What it is called with.</param>
    public CoroutineCallback CallAt(TimeSpan time, Action<object?> callback, object? state) => At(Deadline(time), callback, state);

    /// <summary>Calls a function in a turn of the loop, from any thread, in order per thread. asyncio's <c>call_soon_threadsafe</c>. Thread-safe.</summary>
    /// <param name="callback">The function.</param>
    /// <exception cref="ObjectDisposedException">The loop was disposed.</exception>
    public void CallSoonThreadSafe(Action callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Post(callback, null);
    }

    /// <summary>Calls a function in a turn of the loop, from any thread, in order per thread. Thread-safe.</summary>
    /// <param name="callback">The function.</param>
    /// <param name="state">What it is called with.</param>
    /// <exception cref="ObjectDisposedException">The loop was disposed.</exception>
    public void CallSoonThreadSafe(Action<object?> callback, object? state)
    {
        ArgumentNullException.ThrowIfNull(callback);
        Post(callback, state);
    }

    internal ref CallbackRecord CallbackAt(int index) => ref _callbacks.Items[index];

    internal int AddCallback(Delegate callback, object? state)
    {
        int index = _callbacks.Rent();
        ref CallbackRecord record = ref _callbacks.Items[index];
        record.Callback = callback;
        record.State = state;
        record.Context = _options.FlowExecutionContext ? ExecutionContext.Capture() : null;
        record.Generation = ++_callbackGeneration;
        return index;
    }

    internal void CancelCallback(int index)
    {
        ref CallbackRecord record = ref _callbacks.Items[index];
        record.Canceled = true;
        if (record.Timer != 0 || record.IsNever)
        {
            if (record.Timer != 0)
            {
                CancelTimer(record.Timer, TimerKind.Callback, index);
            }

            record.Timer = 0;
            record.IsNever = false;
            record.Finished = true;
            if (record.Claims == 0)
            {
                _callbacks.Free(index);
            }
        }
    }

    internal void ReleaseCallback(int index)
    {
        ref CallbackRecord record = ref _callbacks.Items[index];
        if (record.Claims == 0 || --record.Claims > 0)
        {
            return;
        }

        if (record.Finished)
        {
            _callbacks.Free(index);
        }
    }

    private CoroutineCallback Soon(Delegate callback, object? state)
    {
        ArgumentNullException.ThrowIfNull(callback);
        VerifyAccess();
        EnsureReadyRoom();
        int index = AddCallback(callback, state);
        Push(ReadyEntry.Callback, index);
        return new CoroutineCallback(this, index);
    }

    private CoroutineCallback At(long time, Delegate callback, object? state)
    {
        ArgumentNullException.ThrowIfNull(callback);
        VerifyAccess();
        Timers.EnsureRoom();
        int index = AddCallback(callback, state);
        ref CallbackRecord record = ref _callbacks.Items[index];
        record.IsNever = time == Never;
        record.Timer = record.IsNever ? 0 : Timers.Add(time, TimerKind.Callback, index);
        return new CoroutineCallback(this, index);
    }

    private long After(TimeSpan delay) => AddTime(Now(), delay.Ticks);

    private void RunCallback(int index)
    {
        ref CallbackRecord slot = ref _callbacks.Items[index];
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
            _callbacks.Free(index);
        }

        if (!record.Canceled)
        {
            Invoke(in record);
        }
    }

    private void Post(Delegate callback, object? state)
    {
        bool taken = _options.FlowExecutionContext && ExecutionContext.Capture() is { } context
            ? _inbox.Add(new FlowingCall(callback, context), state)
            : _inbox.Add(callback, state);
        if (!taken)
        {
            ThrowHelper.ThrowDisposed();
        }
    }

    /// <summary>Calls in the context of who asked for it, where contexts flow; nothing that the call changes in it stays behind.</summary>
    private void Invoke(in CallbackRecord record)
    {
        ExecutionContext? outer = _options.FlowExecutionContext ? ExecutionContext.Capture() : null;
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
            Report("An exception came out of a callback.", error, null);
        }
    }

    /// <summary>A call from another thread with the context of who posted it.</summary>
    private sealed record FlowingCall(Delegate Callback, ExecutionContext Context);
}
