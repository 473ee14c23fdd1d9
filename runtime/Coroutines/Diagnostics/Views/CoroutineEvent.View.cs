using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(View))]
public sealed partial class CoroutineEvent
{
    /// <summary>Whether it is set and how many wait. For people who look, on the loop's thread; elsewhere without who waits. Never throws.</summary>
    public override string ToString() => "CoroutineEvent (" + (IsSet ? "set" : "not set") + LoopText.Waiting(in _waiters) + ")";

    private sealed class View(CoroutineEvent flag)
    {
        public bool IsSet => flag.IsSet;

        public CoroutineTask[] Waiters => flag._waiters.Tasks();
    }
}
