namespace Coroutines;

/// <summary>
/// A limit of time that was made: whoever enters it gets a record of the loop. An object, since nobody can tell whether a limit that was made will
/// ever be entered; the loop uses it again after the block, and one that is never entered is garbage.
/// </summary>
internal sealed class TimeLimit(CoroutineLoop loop)
{
    public CoroutineLoop Loop { get; } = loop;

    /// <summary>Absolute, as it was made; <see cref="LoopTime.Never"/> for none.</summary>
    public long Deadline { get; set; }

    /// <summary>The record, 0 until it is entered.</summary>
    public int Record { get; set; }

    /// <summary>How often it was used before.</summary>
    public uint Round { get; set; }

    /// <summary>How many claims keep the record after the block.</summary>
    public int Claims { get; set; }

    public TimeLimit? Next { get; set; }
}
