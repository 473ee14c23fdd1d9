using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(View))]
public sealed partial class CoroutineLock
{
    /// <summary>Whether it is free, who holds it and how many wait. For people who look, on the loop's thread; elsewhere without who waits. Never throws.</summary>
    public override string ToString() => "CoroutineLock (" + (IsLocked ? "held" + LoopText.Holder(Holding, _waiters.Loop) : "free") + LoopText.Waiting(in _waiters) + ")";

    /// <summary>Who took it last; none where it is free.</summary>
    internal HoldingTask Holding => IsLocked ? _holder : default;

    private sealed class View(CoroutineLock mutex)
    {
        public bool IsLocked => mutex.IsLocked;

        public CoroutineTask[] Waiters => mutex._waiters.Tasks();
    }
}
