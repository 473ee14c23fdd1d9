namespace Coroutines.Differential;

/// <summary>One piece of an edit, at a place of the text before all edits.</summary>
/// <param name="Kind">Whether it opens or closes a span, or stands in its place.</param>
/// <param name="Start">Where the span starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Text">What is written.</param>
internal readonly record struct Change(ChangeKind Kind, int Start, int End, string Text)
{
    /// <summary>Where it is written.</summary>
    public int Position => Kind == ChangeKind.Close ? End : Start;

    /// <summary>Whether both cannot be: one is written into what the other takes away.</summary>
    public bool Collides(Change other) => Takes(other) || other.Takes(this);

    private bool Takes(Change other) =>
        Kind == ChangeKind.Replace
        && (other.Kind == ChangeKind.Replace
            ? other.Start < End && Start < other.End
            : other.Position > Start && other.Position < End);
}

/// <summary>What a change does with its span.</summary>
internal enum ChangeKind
{
    /// <summary>It stands behind the span.</summary>
    Close,

    /// <summary>It stands before the span.</summary>
    Open,

    /// <summary>It stands in the place of the span.</summary>
    Replace,
}
