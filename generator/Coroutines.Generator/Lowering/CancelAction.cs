namespace Coroutines.Generator.Lowering;

/// <summary>What an await site does when what it awaits was cancelled.</summary>
internal enum CancelAction
{
    /// <summary>The coroutine is cancelled too: its status says so.</summary>
    Return,

    /// <summary>An enclosing catch could see it, so it becomes an exception.</summary>
    Throw,

    /// <summary>A finally block with an await has to run first.</summary>
    Jump,
}
