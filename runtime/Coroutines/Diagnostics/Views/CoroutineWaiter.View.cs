using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
public partial struct CoroutineWaiter
{
    /// <summary>Who waits here. For people who look, on the loop's thread. Never throws.</summary>
    public override readonly string ToString() => "CoroutineWaiter (" + State() + ")";

    private readonly string State()
    {
        if (_loop is null || _loop.IsDisposed)
        {
            return "free";
        }

        if (!LoopText.MayLook(_loop))
        {
            return "of another thread";
        }

        return IsWaiting ? $"#{_task} waits" : $"#{_task} does not wait any more";
    }
}
