namespace Coroutines.Benchmarks;

/// <summary>
/// The synchronization context an expert gives to tasks that others complete: what comes from other threads waits in one locked
/// list, which the loop's thread takes whole.
/// </summary>
internal sealed class InboxContext : SynchronizationContext
{
    private readonly Lock _lock = new();
    private (SendOrPostCallback Callback, object? State)[] _in = new (SendOrPostCallback, object?)[1024];
    private (SendOrPostCallback Callback, object? State)[] _out = new (SendOrPostCallback, object?)[1024];
    private int _count;

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_lock)
        {
            if (_count == _in.Length)
            {
                Array.Resize(ref _in, _count * 2);
            }

            _in[_count++] = (d, state);
        }
    }

    /// <summary>Runs what has come, with this context current.</summary>
    public void Drain()
    {
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            int count;
            lock (_lock)
            {
                (_in, _out) = (_out, _in);
                (count, _count) = (_count, 0);
            }

            foreach (var (callback, state) in _out.AsSpan(0, count))
            {
                callback(state);
            }
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
    }
}
