namespace Coroutines;

/// <summary>The rare data of a header, in a slab of its own so that headers stay small.</summary>
internal struct RareData
{
    public string? Name;
    /// <summary>The message of the request that the next step delivers, or of the cancellation that the task ended with.</summary>
    public string? CancelMessage;

    /// <summary>The message with which the wait was cancelled (asyncio: that of the future).</summary>
    public string? WaitMessage;
    public Exception? Error;
    public ExecutionContext? Context;
    public TaskToken? Token;

    /// <summary>Claims on the result beside the one that <see cref="HeaderMarks.Preserved"/> stands for.</summary>
    public int MoreClaims;
}
