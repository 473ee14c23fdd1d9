namespace Coroutines;

/// <summary>What a header stands for. All of them are futures in asyncio's sense.</summary>
internal enum HeaderKind : byte
{
    Free = 0,
    Task = 1,
    Future = 2,
    Gather = 3,
    Shield = 4,

    /// <summary>A coroutine that was called and not started.</summary>
    Cold = 5,

    /// <summary>A coroutine that another one polls: it is part of that one's task.</summary>
    Awaited = 6,
}
