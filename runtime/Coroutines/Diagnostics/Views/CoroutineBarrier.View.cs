using System.Diagnostics;
using System.Globalization;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(View))]
public sealed partial class CoroutineBarrier
{
    /// <summary>How many of how many wait. For people who look, on the loop's thread; elsewhere without who waits. Never throws.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"CoroutineBarrier ({(IsBroken ? "broken" : $"{WaitingCount} of {Parties} wait")})");

    private sealed class View(CoroutineBarrier barrier)
    {
        public int Parties => barrier.Parties;

        public int WaitingCount => barrier.WaitingCount;

        public bool IsBroken => barrier.IsBroken;

        public CoroutineTask[] Waiters => barrier._condition.WaitingTasks();
    }
}
