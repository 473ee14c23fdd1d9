using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(View))]
public sealed partial class CoroutineTicker
{
    /// <summary>Its period, and when the next tick is. For people who look, on the loop's thread. Never throws.</summary>
    public override string ToString() =>
        "CoroutineTicker (each " + LoopText.Duration(_period) + (_loop is { } loop && LoopText.MayLook(loop) ? ", next in " + LoopText.Duration(_next - loop.Now()) : "") + ")";

    private sealed class View(CoroutineTicker ticker)
    {
        public TimeSpan Period => ticker.Period;

        public TimeSpan? Next => ticker._loop is null ? null : new TimeSpan(ticker._next);
    }
}
