using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(CoroutineTask<>.View))]
public readonly partial struct CoroutineTask<T>
{
    /// <inheritdoc cref="CoroutineTask.GetStack"/>
    public CoroutineStack GetStack() => Untyped.GetStack();

    /// <inheritdoc cref="CoroutineTask.ToString"/>
    public override string ToString() => Untyped.ToString();

    private sealed class View(CoroutineTask<T> task)
    {
        [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
        public CoroutineTask Task => task.Untyped;
    }
}
