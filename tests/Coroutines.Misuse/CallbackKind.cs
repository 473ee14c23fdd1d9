namespace Coroutines.Misuse;

/// <summary>Where an exception of a callback is documented to arrive.</summary>
[Flags]
internal enum Arrival
{
    /// <summary>Nowhere: the callback's exception is .NET's business, or may be dropped.</summary>
    Nowhere = 0,

    /// <summary>At who awaits: the task that led to the callback.</summary>
    Awaiter = 1,

    /// <summary>At who called the library.</summary>
    Caller = 2,

    /// <summary>At the loop's exception handler.</summary>
    Handler = 4,

    /// <summary>At the error stream.</summary>
    ErrorStream = 8,
}

/// <summary>What is special about a kind.</summary>
[Flags]
internal enum KindTraits
{
    None = 0,

    /// <summary>It takes a continuation, which the act may call, lose or call twice.</summary>
    Registers = 1,

    /// <summary>It is called on another thread, so that driving waits for it.</summary>
    Threads = 2,

    /// <summary>An exception out of it ends the process: .NET says so.</summary>
    MayNotThrow = 4,

    /// <summary>It needs <see cref="Setting.Contexts"/>.</summary>
    NeedsContexts = 8,

    /// <summary>It needs <see cref="ClockChoice.Real"/>.</summary>
    NeedsRealClock = 16,

    /// <summary>The loop has no handler of its own and writes to the error stream.</summary>
    NoHandler = 32,

    /// <summary>It may be called any number of times, or not at all, in one cell.</summary>
    Irregular = 64,

    /// <summary>An exception out of it ends the process where the loop is gone: .NET has nobody else to tell.</summary>
    EndsProcessLate = 128,
}

/// <summary>A callback of the user's that the library calls, and how to lead it there.</summary>
internal sealed record CallbackKind(string Name, Arrival Arrival)
{
    /// <summary>Leads the library to the callback from inside a coroutine; null: as <see cref="Outside"/>, and a wait for it.</summary>
    public Func<World, Coroutine>? Inside { get; init; }

    /// <summary>Leads the library to the callback from code that is no coroutine; null where there is no such way.</summary>
    public Action<World>? Outside { get; init; }

    public KindTraits Traits { get; init; }

    public bool Is(KindTraits trait) => (Traits & trait) != 0;
}
