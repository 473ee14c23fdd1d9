namespace Coroutines.Misuse;

/// <summary>What follows from an act for the checks.</summary>
[Flags]
internal enum ActTraits
{
    None = 0,

    /// <summary>An exception leaves the callback.</summary>
    Throws = 1,

    /// <summary>Only for callbacks that take a continuation.</summary>
    NeedsContinuation = 2,

    /// <summary>The task that led to the callback is cancelled or given up.</summary>
    LosesSubject = 4,

    /// <summary>Tasks that have nothing to do with it are cancelled.</summary>
    CancelsAll = 8,
}

/// <summary>Something that a callback may do.</summary>
internal sealed record MisuseAct(string Name, Action<World> Do, ActTraits Traits = ActTraits.None);
