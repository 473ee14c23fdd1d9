using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(View))]
public sealed partial class CoroutineEvent
{
    /// <summary>Whether it is set and how many wait. For people who look, on the loop's thread; elsewhere without who waits. Never throws.</summary>
    public override string ToString() => _owner?.ToString() ?? "CoroutineEvent (" + (IsSet ? "set" : "not set") + Waiting("") + ")";

    /// <summary>How many wait for it, as part of a longer text.</summary>
    internal string Waiting(string what) => LoopText.Waiting(in _waiters, what);

    private sealed class View(CoroutineEvent flag)
    {
        public bool IsSet => flag.IsSet;

        public CoroutineTask[] Waiters => flag._waiters.Tasks();
    }
}
