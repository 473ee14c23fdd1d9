using System.Diagnostics;
using System.Globalization;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(CoroutineQueue<>.View))]
public sealed partial class CoroutineQueue<T>
{
    /// <summary>How many items it holds and how many wait to get or put. For people who look, on the loop's thread; elsewhere without who waits. Never throws.</summary>
    public override string ToString() =>
        "CoroutineQueue<" + typeof(T).Name + "> ("
        + (MaxSize > 0 ? string.Create(CultureInfo.InvariantCulture, $"{Count} of {MaxSize} items") : LoopText.Count(Count, "item"))
        + LoopText.Waiting(in _getters, "to get") + LoopText.Waiting(in _putters, "to put") + _finished.Waiting("to join") + (IsShutDown ? ", shut down" : "") + ")";

    private sealed class View(CoroutineQueue<T> queue)
    {
        public int Count => queue.Count;

        public int MaxSize => queue.MaxSize;

        public QueueKind Kind => queue.Kind;

        public bool IsShutDown => queue.IsShutDown;

        public int UnfinishedCount => queue.UnfinishedCount;

        public CoroutineTask[] WaitingGetters => queue._getters.Tasks();

        public CoroutineTask[] WaitingPutters => queue._putters.Tasks();
    }
}
