namespace Coroutines;

public sealed partial class CoroutineLoop
{
    private static void RunWaitTimeout(int index)
    {
        _ = index;
    }

    private void WaitItemDone(int index) => FreeNode(index);

    private void AsCompletedItemDone(int index) => FreeNode(index);

    private void GroupChildDone(int index) => FreeNode(index);

    /// <summary>asyncio's <c>_release_waiter</c>: the task that waits for the end of another goes on.</summary>
    private void ReleaseWaiterDone(int index)
    {
        int task = _nodes.Items[index].Owner;
        if (Header(task).Wait == WaitKind.Multi)
        {
            Wake(task);
        }
    }
}

/// <summary>A token that a task offers.</summary>
internal sealed class TaskToken : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    public bool Owns(CancellationToken token) => token == _source.Token;

    public void Dispose() => _source.Dispose();
}
