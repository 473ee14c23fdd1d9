namespace Coroutines;

/// <summary>The rare data of a header, in a slab of its own so that headers stay small.</summary>
internal struct ColdData
{
    public string? Name;
    public string? CancelMessage;
    public Exception? Error;
    public ExecutionContext? Context;
    public TaskToken? Token;
    public int NextFree;
}
