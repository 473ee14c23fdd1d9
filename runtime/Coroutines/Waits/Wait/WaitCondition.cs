namespace Coroutines;

/// <summary>When a <c>Coroutine.Wait</c> ends. asyncio's <c>return_when</c>.</summary>
public enum WaitCondition
{
    /// <summary>When all are done.</summary>
    AllCompleted = 0,

    /// <summary>When one is done.</summary>
    FirstCompleted = 1,

    /// <summary>When an exception came out of one, or all are done.</summary>
    FirstException = 2,
}
