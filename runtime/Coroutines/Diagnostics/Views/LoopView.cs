using System.Diagnostics;

namespace Coroutines;

/// <summary>A loop as a debugger shows it: its tasks as a tree of awaits.</summary>
internal sealed class LoopView(CoroutineLoop loop)
{
    /// <summary>Those that nobody waits for; the others stand below them. Of circles, that with the lowest number.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public TaskNode[] Tasks
    {
        get
        {
            if (!loop.MayLookHere)
            {
                return [];
            }

            TaskText text = TaskText.Of(loop);
            return [.. text.Roots().Select(header => new TaskNode(text, header))];
        }
    }
}
