using System.Diagnostics;

namespace Coroutines;

/// <inheritdoc/>
/// <typeparam name="TMachine">The iterator's machine.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[StackTraceHidden]
internal sealed class CoroutineSequence<TMachine, T>(in TMachine machine) : CoroutineSequence<T>
    where TMachine : struct, ICoroutineIterator<T>
{
    private readonly TMachine _machine = machine;

    public override CoroutineEnumerator<T> Begin(CancellationToken token) => new CoroutineEnumerator<TMachine, T>(in _machine, token);
}
