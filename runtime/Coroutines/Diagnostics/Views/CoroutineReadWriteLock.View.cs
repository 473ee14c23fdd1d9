using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(View))]
public sealed partial class CoroutineReadWriteLock
{
    /// <summary>Who holds it and how many wait. For people who look, on the loop's thread; elsewhere without who waits. Never throws.</summary>
    public override string ToString() => "CoroutineReadWriteLock ("
        + (IsWriteLocked ? "held to write" + LoopText.Holder(Writing, _readers.Loop) : ReaderCount != 0 ? "held to read by " + LoopText.Count(ReaderCount, "task") : "free")
        + LoopText.Waiting(in _readers, "to read") + LoopText.Waiting(in _writers, "to write") + ")";

    /// <summary>Who writes.</summary>
    internal HoldingTask Writing => IsWriteLocked ? _writer : default;

    private sealed class View(CoroutineReadWriteLock owner)
    {
        public int ReaderCount => owner.ReaderCount;

        public bool IsWriteLocked => owner.IsWriteLocked;

        public CoroutineTask[] WaitingReaders => owner._readers.Tasks();

        public CoroutineTask[] WaitingWriters => owner._writers.Tasks();
    }
}
