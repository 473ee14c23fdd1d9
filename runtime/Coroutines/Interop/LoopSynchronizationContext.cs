using System.Diagnostics;
using System.Runtime.ExceptionServices;

namespace Coroutines;

/// <summary>Posts to a loop: ordinary async code that captures it goes on in a turn of the loop, and on the thread pool once that is over.</summary>
[StackTraceHidden]
internal sealed class LoopSynchronizationContext(CoroutineLoop loop) : SynchronizationContext
{
    private readonly object _lock = new();
    private bool _closed;

    public override void Post(SendOrPostCallback d, object? state)
    {
        var posted = new Posted(d, state);
        if (!loop.TryCallThreadSafe(Posted.Call, posted))
        {
            posted.RunElsewhere();
        }
    }

    /// <exception cref="ObjectDisposedException">The loop ended before it came to it.</exception>
    public override void Send(SendOrPostCallback d, object? state)
    {
        if (loop.IsOnLoopThread)
        {
            d(state);
            return;
        }

        var sent = new Sent(this, d, state);
        if (!loop.TryCallThreadSafe(Sent.Call, sent))
        {
            ThrowHelper.ThrowDisposed();
        }

        sent.Wait();
    }

    public override SynchronizationContext CreateCopy() => this;

    /// <summary>The loop is over: who waits for it is told.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _closed = true;
            Monitor.PulseAll(_lock);
        }
    }

    /// <summary>A call that nobody waits for.</summary>
    [StackTraceHidden]
    internal sealed class Posted(SendOrPostCallback callback, object? state)
    {
        public static readonly Action<object?> Call = static posted => ((Posted)posted!).Run();

        public void RunElsewhere() => ThreadPool.UnsafeQueueUserWorkItem(static posted => posted.Run(), this, preferLocal: false);

        private void Run() => callback(state);
    }

    /// <summary>A call whose sender waits, and gets what it throws.</summary>
    [StackTraceHidden]
    private sealed class Sent(LoopSynchronizationContext context, SendOrPostCallback callback, object? state)
    {
        public static readonly Action<object?> Call = static sent => ((Sent)sent!).Run();

        private ExceptionDispatchInfo? _error;
        private bool _done;
        private bool _abandoned;

        public void Wait()
        {
            lock (context._lock)
            {
                while (!_done && !context._closed)
                {
                    Monitor.Wait(context._lock);
                }

                _abandoned = !_done;
            }

            if (_abandoned)
            {
                ThrowHelper.ThrowDisposed();
            }

            _error?.Throw();
        }

        private void Run()
        {
            if (_abandoned)
            {
                return;
            }

            try
            {
                callback(state);
            }
            catch (Exception error)
            {
                _error = ExceptionDispatchInfo.Capture(error);
            }

            lock (context._lock)
            {
                _done = true;
                Monitor.PulseAll(context._lock);
            }
        }
    }
}
