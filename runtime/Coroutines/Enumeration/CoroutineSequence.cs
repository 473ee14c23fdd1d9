namespace Coroutines;

/// <summary>A coroutine iterator as a value: what its call gives where no loop stands around it.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal abstract class CoroutineSequence<T> : IAsyncEnumerable<T>
{
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) => Begin(cancellationToken);

    /// <summary>Begins to enumerate anew, from the arguments of the call.</summary>
    public abstract CoroutineEnumerator<T> Begin(CancellationToken token);
}

/// <inheritdoc/>
/// <typeparam name="TMachine">The iterator's machine.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
internal sealed class CoroutineSequence<TMachine, T>(in TMachine machine) : CoroutineSequence<T>
    where TMachine : struct, ICoroutineIterator<T>
{
    private readonly TMachine _machine = machine;

    public override CoroutineEnumerator<T> Begin(CancellationToken token) => new CoroutineEnumerator<TMachine, T>(in _machine, token);
}
