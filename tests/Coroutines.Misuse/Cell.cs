namespace Coroutines.Misuse;

/// <summary>When the library calls the callback.</summary>
internal enum Moment
{
    /// <summary>Before the loop has run at all, from outside.</summary>
    NotStarted,

    /// <summary>In the first step of a task.</summary>
    FirstStep,

    /// <summary>In a step of a task that has waited.</summary>
    Step,

    /// <summary>Between two turns, from outside.</summary>
    Between,

    /// <summary>In the cleanup of a task that is cancelled.</summary>
    Cancelling,

    /// <summary>In the cleanup of a task whose loop is disposed.</summary>
    Disposing,

    /// <summary>After the loop is disposed.</summary>
    Disposed,
}

/// <summary>Where the loop's time comes from.</summary>
internal enum ClockChoice
{
    Manual,
    Virtual,
    Real,
}

/// <summary>How the loop is set up.</summary>
internal enum Setting
{
    Plain,
    Debug,

    /// <summary>Nothing may grow, and all places are taken.</summary>
    Full,

    /// <summary>The loop is the synchronization context and follows execution contexts.</summary>
    Contexts,
}

/// <summary>One case: which callback does what, when, on which loop.</summary>
internal sealed record Cell(CallbackKind Kind, IReadOnlyList<MisuseAct> Acts, Moment Moment, ClockChoice Clock, Setting Setting)
{
    /// <summary>The name by which <c>--show</c> finds it.</summary>
    public string Name => $"{Kind.Name}/{string.Join('+', Acts.Select(act => act.Name))}/{Moment}/{Clock}/{Setting}";

    public bool Has(ActTraits traits) => Acts.Any(act => (act.Traits & traits) != 0);

    public override string ToString() => Name;
}
