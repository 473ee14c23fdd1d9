namespace Coroutines.Benchmarks;

/// <summary>
/// A thread that does its work when it is told to, while the caller waits: what it costs shows in the process' time.
/// Neither spins before it waits.
/// </summary>
internal sealed class OtherThread : IDisposable
{
    private readonly AutoResetEvent _go = new(false);
    private readonly AutoResetEvent _done = new(false);
    private readonly Thread _thread;
    private volatile bool _stop;

    public OtherThread(Action work)
    {
        _thread = new Thread(() =>
        {
            while (true)
            {
                _go.WaitOne();
                if (_stop)
                {
                    return;
                }

                work();
                _done.Set();
            }
        })
        {
            IsBackground = true,
        };
        _thread.Start();
    }

    public void Work()
    {
        _go.Set();
        _done.WaitOne();
    }

    public void Dispose()
    {
        _stop = true;
        _go.Set();
        _thread.Join();
        _go.Dispose();
        _done.Dispose();
    }
}
