namespace Coroutines;

/// <summary>A token that a task offers to what it waits for; cancelled with the wait.</summary>
internal sealed class TaskToken : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public CancellationToken Token => _source.Token;

    public bool IsCanceled => _source.IsCancellationRequested;

    public bool Owns(CancellationToken token) => token == _source.Token;

    public void Cancel() => _source.Cancel();

    public void Dispose() => _source.Dispose();
}
