namespace Coroutines;

/// <summary>A list of chunks: the timers that the wheel has in one place.</summary>
internal struct TimerBucket
{
    public const long Mixed = long.MinValue;

    /// <summary>The deadline of all entries, or <see cref="Mixed"/>; of overdue ones the latest, or <see cref="Mixed"/> if they are out of order.</summary>
    public long Deadline;

    /// <summary>The first chunk, 0 if there is none.</summary>
    public int Head;

    /// <summary>The place after the last entry; where a chunk begins, another has to be linked.</summary>
    public int End;

    /// <summary>The tags of all entries, one over the other: whether all are of sleepers.</summary>
    public int Tags;

    public readonly bool HasOnlySleepers => TimerEntry.KindOf(Tags) == TimerKind.Sleep;
}
