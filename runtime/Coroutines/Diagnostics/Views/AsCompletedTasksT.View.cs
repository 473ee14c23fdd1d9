using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(AsCompletedTasks<>.View))]
public readonly partial struct AsCompletedTasks<T>
{
    /// <inheritdoc cref="AsCompletedTasks.ToString"/>
    public override string ToString() => _tasks.ToString();

    private sealed class View(AsCompletedTasks<T> tasks)
    {
        public int Count => tasks.Count;
    }
}
