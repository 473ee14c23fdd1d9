namespace Coroutines;

/// <summary>What a <c>Coroutine.Wait</c> ended with; ask the tasks themselves which are done.</summary>
/// <param name="DoneCount">How many of the tasks are done.</param>
/// <param name="PendingCount">How many are not.</param>
public readonly record struct WaitResult(int DoneCount, int PendingCount)
{
    /// <summary>Whether all are done.</summary>
    public bool AllDone => PendingCount == 0;
}
