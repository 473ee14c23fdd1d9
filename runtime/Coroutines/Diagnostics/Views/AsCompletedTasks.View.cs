using System.Diagnostics;
using System.Globalization;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(View))]
public readonly partial struct AsCompletedTasks
{
    /// <summary>How many of its tasks were given out. For people who look, on the loop's thread. Never throws.</summary>
    public override string ToString() =>
        "AsCompletedTasks ("
        + (_loop is null ? "empty"
            : !LoopText.MayLook(_loop) ? "of another thread"
            : _loop.Waits.GivenOf(_record, _generation) is >= 0 and var given ? string.Create(CultureInfo.InvariantCulture, $"{given} of {Count} given out")
            : "over")
        + ")";

    private sealed class View(AsCompletedTasks tasks)
    {
        public int Count => tasks.Count;
    }
}
