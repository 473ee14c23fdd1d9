namespace Coroutines;

/// <summary>A promise that a loop will be called from outside; see <see cref="CoroutineLoop.ExpectOutsideCalls"/>.</summary>
public sealed partial class LoopHold : IDisposable
{
    private CoroutineLoop? _loop;

    internal LoopHold(CoroutineLoop loop) => _loop = loop;

    /// <summary>Ends the promise. Thread-safe.</summary>
    public void Dispose() => Interlocked.Exchange(ref _loop, null)?.EndOutside();
}
