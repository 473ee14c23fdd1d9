namespace Coroutines;

/// <summary>
/// What a process and the tool that looks into it have agreed on. A block is <see cref="Version"/>, stream, loop, number of the look or recording, number of the block
/// in it, then records. A number is 7 bits a byte, lowest first; a text is the number of its bytes and UTF-8. Names go once, and are then told by number.
/// </summary>
/// <remarks>The tool compiles this file too. A change of it is another version.</remarks>
internal static class Wire
{
    /// <summary>The name of the event source.</summary>
    public const string Source = "Coroutines";

    public const byte Version = 1;

    /// <summary>As many frames and links a row has; of a longer chain those in the middle are left out.</summary>
    public const int MostFrames = 256;

    /// <summary>The argument that asks for the rows of every loop; its value comes back with the head.</summary>
    public const string LookArgument = "Look";

    /// <summary>The argument that asks for those of loops that did not answer: as another thread sees them while theirs goes on, so that they may be wrong.</summary>
    public const string StaleArgument = "Stale";

    /// <summary>The argument of who begins to record: names and tasks are told anew.</summary>
    public const string RecordArgument = "Record";

    /// <summary>Keyword: heads and rows.</summary>
    public const long Looks = 1;

    /// <summary>Keyword: steps are counted while somebody listens, and rows tell of them.</summary>
    public const long Steps = 2;

    /// <summary>Keyword: everything that runs is told of.</summary>
    public const long Timeline = 4;

    /// <summary>Events, by number.</summary>
    public const int RowsEvent = 1;
    public const int TimelineEvent = 2;
    public const int BeatEvent = 3;

    /// <summary>What a block belongs to.</summary>
    public enum Stream : byte
    {
        /// <summary>The loops of the process; what it was asked for follows, or did.</summary>
        Head = 1,

        /// <summary>The rows of one loop.</summary>
        Rows = 2,

        /// <summary>What one loop runs.</summary>
        Timeline = 3,

        /// <summary>The rows of a loop that did not answer, as another thread sees them: they may be wrong.</summary>
        StaleRows = 4,
    }

    /// <summary>What a record tells.</summary>
    public enum Record : byte
    {
        /// <summary>number, text: a name.</summary>
        Name = 1,

        /// <summary>number, whether it is a method of the user's, name, text of file: what can stand in a chain.</summary>
        Method = 2,

        /// <summary>text of version, frequency of stamps, the value of the argument: the process.</summary>
        Process = 3,

        /// <summary>number, whether it runs, owner thread, task that runs, live tasks, ready entries, loop's time: a loop.</summary>
        Loop = 4,

        /// <summary>
        /// task, generation, kind, whether it has begun, requests to cancel, whether it runs, name, time left of its limit (plus one, or zero), its stand, links:
        /// (kind, waiter). A task that is not done, or a future, gather or shield.
        /// A stand is: wait, awaited header, time left of its sleep (plus one, or zero), type of what it waits for, who holds that, skipped frames, frames: (method, line) from root to leaf.
        /// </summary>
        Row = 5,

        /// <summary>task, steps, stamps, bytes: what it has used since steps are counted.</summary>
        Count = 6,

        /// <summary>rows: the rows of a loop are complete.</summary>
        End = 7,

        /// <summary>stamp, loop's time: what the numbers in this block count from.</summary>
        Base = 8,

        /// <summary>since, entries, loop's time: a turn begins.</summary>
        TurnBegin = 9,

        /// <summary>since: it ends.</summary>
        TurnEnd = 10,

        /// <summary>since, task, by: it became ready; by the step of another task, or zero.</summary>
        Ready = 11,

        /// <summary>since, duration, task, bytes, <see cref="Outcome"/>, and the stand of the task if it waits: a step has ended.</summary>
        Step = 12,

        /// <summary>since, duration, kind, bytes: a callback, or another entry of the ready queue that is no step.</summary>
        Entry = 13,

        /// <summary>method, steps, stamps, bytes, ended tasks: what the tasks of a method have used since steps are counted, those that have ended too.</summary>
        MethodCount = 14,

        /// <summary>turns, stamps in turns: what the loop did since steps are counted.</summary>
        LoopCount = 15,
    }

    /// <summary>How a step ended.</summary>
    public enum Outcome : byte
    {
        Ready = 0,
        Waiting = 1,
        Completed = 2,
        Canceled = 3,
        Faulted = 4,
    }
}
