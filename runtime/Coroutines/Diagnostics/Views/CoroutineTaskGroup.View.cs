using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(View))]
public readonly partial struct CoroutineTaskGroup
{
    /// <summary>How many of its tasks are not done. For people who look, on the loop's thread. Never throws.</summary>
    public override string ToString() =>
        "CoroutineTaskGroup (" + (_loop is null ? "empty" : !LoopText.MayLook(_loop) ? "of another thread" : HasEnded ? "over" : LoopText.Count(Tasks().Length, "task")) + ")";

    private bool HasEnded => !_loop.Groups.IsLive(_record, _generation);

    private CoroutineTask[] Tasks() => _loop is null || !LoopText.MayLook(_loop) || HasEnded ? [] : _loop.Groups.TasksOf(_record);

    private sealed class View(CoroutineTaskGroup group)
    {
        [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
        public CoroutineTask[] Tasks => group.Tasks();
    }
}
