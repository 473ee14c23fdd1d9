using System.Diagnostics;

namespace Coroutines;

/// <summary>A coroutine iterator as a value: what its call gives where no loop stands around it.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[StackTraceHidden]
internal abstract class CoroutineSequence<T> : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Begin(cancellationToken);

    /// <summary>Begins to enumerate anew, from the arguments of the call.</summary>
    public abstract CoroutineEnumerator<T> Begin(CancellationToken token);
}
