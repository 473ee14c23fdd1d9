namespace Coroutines.Benchmarks;

/// <summary>A synchronization context that runs on one thread, for peers whose library types post their continuations (SemaphoreSlim).</summary>
internal sealed class PumpContext : SynchronizationContext
{
    private static readonly SendOrPostCallback s_run = static action => ((Action)action!)();
    private (SendOrPostCallback Callback, object? State)[] _ready = new (SendOrPostCallback, object?)[1024];
    private (SendOrPostCallback Callback, object? State)[] _turn = new (SendOrPostCallback, object?)[1024];
    private int _count;

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (_count == _ready.Length)
        {
            Array.Resize(ref _ready, _count * 2);
        }

        _ready[_count++] = (d, state);
    }

    public Awaitable Yield() => new(this);

    /// <summary>Runs an action and everything that it makes ready, with this context current.</summary>
    public void Run(Action action)
    {
        var previous = Current;
        SetSynchronizationContext(this);
        try
        {
            action();
            while (_count != 0)
            {
                var turn = _ready;
                int count = _count;
                _ready = _turn;
                _turn = turn;
                _count = 0;
                for (int i = 0; i < count; i++)
                {
                    turn[i].Callback(turn[i].State);
                }
            }
        }
        finally
        {
            SetSynchronizationContext(previous);
        }
    }

    public readonly struct Awaitable(PumpContext context) : System.Runtime.CompilerServices.ICriticalNotifyCompletion
    {
        public bool IsCompleted => false;

        public Awaitable GetAwaiter() => this;

        public void OnCompleted(Action continuation) => context.Post(s_run, continuation);

        public void UnsafeOnCompleted(Action continuation) => context.Post(s_run, continuation);

        public void GetResult()
        {
        }
    }
}
