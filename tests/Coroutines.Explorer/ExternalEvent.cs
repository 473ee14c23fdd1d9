namespace Coroutines.Explorer;

/// <summary>From where something happens to a program.</summary>
[Flags]
internal enum Origin
{
    /// <summary>Between two turns.</summary>
    Between = 1,

    /// <summary>Within a turn, after what is ready now: from a callback of the loop.</summary>
    Within = 2,

    /// <summary>Through the loop's inbox, as from another thread.</summary>
    Posted = 4,
}

/// <summary>Something that may happen to a program from outside.</summary>
/// <param name="Name">What a schedule calls it.</param>
/// <param name="Happen">What it does.</param>
/// <param name="Can">Whether it can happen now.</param>
internal sealed record ExternalEvent(string Name, Action Happen, Func<bool> Can);
