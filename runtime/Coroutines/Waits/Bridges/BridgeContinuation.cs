using System.Diagnostics;

namespace Coroutines;

/// <summary>
/// The continuation that a task gives to foreign awaiters: made once per task slot and used again for awaiters of .NET, which call once. One that was
/// abandoned, or whose awaiter may call again, is for one wait: a late call must not wake the slot's next wait or tenant.
/// </summary>
[StackTraceHidden]
internal sealed class BridgeContinuation
{
    public readonly Action Callback;
    private readonly CoroutineLoop _loop;

    public BridgeContinuation(CoroutineLoop loop, bool callsOnce)
    {
        _loop = loop;
        CallsOnce = callsOnce;
        Callback = Invoke;
    }

    /// <summary>Whether it may serve another wait of its slot.</summary>
    public bool CallsOnce { get; }

    /// <summary>The waiting task, 0 when nothing waits.</summary>
    public int Task { get; set; }

    /// <summary>Whether a call is expected; a second call finds that it is not.</summary>
    public bool IsOpen { get; set; }

    /// <summary>How what is awaited is asked to end; null if it is simply left behind.</summary>
    public ForeignHold? Hold { get; set; }

    /// <summary>Ends an abandoned awaiter, so that its source is drained and a late fault is seen.</summary>
    public IAbandonedAwaiter? Abandoned { get; set; }

    private void Invoke() => _loop.Bridges.Called(this);
}
