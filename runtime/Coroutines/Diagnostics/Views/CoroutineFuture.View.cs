using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(CoroutineFuture<>.View))]
public sealed partial class CoroutineFuture<T>
{
    /// <summary>What became of it. For people who look, on the loop's thread. Never throws.</summary>
    public override string ToString() =>
        "CoroutineFuture<" + typeof(T).Name + "> (" + (_disposed ? "disposed" : _handle.IsEmpty ? "of no loop yet" : _handle.ToString()) + ")";

    private sealed class View(CoroutineFuture<T> future)
    {
        public CoroutineTask<T> Task => future._handle;
    }
}
