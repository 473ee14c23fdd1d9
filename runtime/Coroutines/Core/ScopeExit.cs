namespace Coroutines;

/// <summary>How control left the block of a scope.</summary>
public enum ScopeExit : byte
{
    /// <summary>The end of the block was reached.</summary>
    Completed = 0,

    /// <summary>The block was left by <c>return</c>, <c>break</c>, <c>continue</c> or <c>goto</c>.</summary>
    Jumped = 1,

    /// <summary>An exception came out of the block.</summary>
    Faulted = 2,

    /// <summary>The block was cancelled; there is an exception object only if user code threw one.</summary>
    Canceled = 3,

    /// <summary>The iterator that the block is in was left at a <c>yield</c>: its consumer goes on without it. asyncio's <c>GeneratorExit</c>.</summary>
    Disposed = 4,
}
