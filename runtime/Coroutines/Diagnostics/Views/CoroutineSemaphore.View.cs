using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(View))]
public sealed partial class CoroutineSemaphore
{
    /// <summary>How many permits are free and how many wait. For people who look, on the loop's thread; elsewhere without who waits. Never throws.</summary>
    public override string ToString() => "CoroutineSemaphore (" + LoopText.Count(Value, "permit") + " free" + LoopText.Waiting(in _waiters) + ")";

    private sealed class View(CoroutineSemaphore semaphore)
    {
        public int Value => semaphore.Value;

        public CoroutineTask[] Waiters => semaphore._waiters.Tasks();
    }
}
