namespace Coroutines;

/// <summary>Posts to a loop: ordinary async code that captures it goes on in a turn of the loop.</summary>
internal sealed class LoopSynchronizationContext(CoroutineLoop loop) : SynchronizationContext
{
    public override void Post(SendOrPostCallback d, object? state) =>
        loop.TryCallThreadSafe(static pair => ((Posted)pair!).Run(), new Posted(d, state));

    public override void Send(SendOrPostCallback d, object? state)
    {
        if (loop.IsOnLoopThread)
        {
            d(state);
            return;
        }

        using var done = new ManualResetEventSlim();
        Post(
            _ =>
            {
                d(state);
                done.Set();
            },
            null);
        done.Wait();
    }

    public override SynchronizationContext CreateCopy() => this;

    private sealed class Posted(SendOrPostCallback callback, object? state)
    {
        public void Run() => callback(state);
    }
}
