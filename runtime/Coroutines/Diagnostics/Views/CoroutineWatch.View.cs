using System.Diagnostics;
using System.Globalization;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(CoroutineWatch<>.View))]
public sealed partial class CoroutineWatch<T>
{
    /// <summary>How often it was set and how many wait. For people who look, on the loop's thread; elsewhere without who waits. Never throws.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"CoroutineWatch<{typeof(T).Name}> (version {Version}{LoopText.Waiting(in _waiters)})");

    private sealed class View(CoroutineWatch<T> watch)
    {
        public T Value => watch._value;

        public int Version => watch.Version;

        public CoroutineTask[] Waiters => watch._waiters.Tasks();
    }
}
