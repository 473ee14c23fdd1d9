namespace Coroutines;

/// <summary>
/// The continuation that a task gives to foreign awaiters: made once per task slot and used again, except after an abandoned wait,
/// whose late call must not wake the slot's next wait or tenant.
/// </summary>
internal sealed class BridgeContinuation
{
    public readonly Action Callback;
    private readonly CoroutineLoop _loop;

    public BridgeContinuation(CoroutineLoop loop)
    {
        _loop = loop;
        Callback = Invoke;
    }

    /// <summary>The waiting task, 0 when nothing waits.</summary>
    public int Task { get; set; }

    /// <summary>Ends an abandoned awaiter, so that its source is drained and a late fault is seen.</summary>
    public IAbandonedAwaiter? Abandoned { get; set; }

    private void Invoke() => _loop.BridgeCalled(this);
}

/// <summary>An awaiter that nobody waits for any more.</summary>
internal interface IAbandonedAwaiter
{
    void Drain();
}
