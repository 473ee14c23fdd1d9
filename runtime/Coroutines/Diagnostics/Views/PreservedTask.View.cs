using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(View))]
public readonly partial struct PreservedTask
{
    /// <summary>What it keeps. For people who look, on the loop's thread. Never throws.</summary>
    public override string ToString() => "PreservedTask (" + Task.ToString() + ")";

    private sealed class View(PreservedTask kept)
    {
        [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
        public CoroutineTask Task => kept.Task;
    }
}
