using System.Runtime.CompilerServices;

namespace Coroutines.Misuse;

/// <summary>An awaiter that ends when it is told; ending it is the callback.</summary>
internal sealed class LateAwaiter(Action getResult) : INotifyCompletion
{
    private Action? _continuation;

    public bool IsCompleted => false;

    public LateAwaiter GetAwaiter() => this;

    public void OnCompleted(Action continuation) => _continuation = continuation;

    public void GetResult() => getResult();

    public void Complete() => _continuation?.Invoke();
}
