using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(View))]
public readonly partial struct CoroutineCallback
{
    /// <summary>Whether its call is still to come. For people who look, on the loop's thread. Never throws.</summary>
    public override string ToString() =>
        "CoroutineCallback (" + (_loop is null ? "empty" : !LoopText.MayLook(_loop) ? "of another thread" : IsPending ? "to come" : IsCanceled ? "cancelled" : "over") + ")";

    private sealed class View(CoroutineCallback callback)
    {
        public bool IsPending => callback.IsPending;

        public bool IsCanceled => callback.IsCanceled;
    }
}
