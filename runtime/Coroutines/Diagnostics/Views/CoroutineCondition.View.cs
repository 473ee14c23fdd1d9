using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(View))]
public sealed partial class CoroutineCondition
{
    /// <summary>How many wait, and the lock. For people who look, on the loop's thread; elsewhere without who waits. Never throws.</summary>
    public override string ToString() => "CoroutineCondition (on " + _lock.ToString() + LoopText.Waiting(in _waiters) + ")";

    /// <summary>The tasks that wait for a notification.</summary>
    internal CoroutineTask[] WaitingTasks() => _waiters.Tasks();

    private sealed class View(CoroutineCondition condition)
    {
        public CoroutineLock Lock => condition._lock;

        public CoroutineTask[] Waiters => condition._waiters.Tasks();
    }
}
