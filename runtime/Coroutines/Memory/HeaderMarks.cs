namespace Coroutines;

/// <summary>Lasting marks of a header.</summary>
[Flags]
internal enum HeaderMarks : byte
{
    None = 0,

    /// <summary>Nobody holds a claim on the result: the header is freed at the end.</summary>
    Detached = 1,

    /// <summary>The result or error was taken.</summary>
    Consumed = 2,

    /// <summary>Preserved: results may be taken many times until it is disposed.</summary>
    Preserved = 4,

    /// <summary>Of a gather: it was cancelled.</summary>
    CancelRequested = 8,

    /// <summary>Of a task: a gather started it, and hears of its end by an entry of its own.</summary>
    GatherChild = CancelRequested,

    /// <summary>A gather that takes exceptions as results.</summary>
    ReturnExceptions = 16,

    /// <summary>Of a task: it has ended first of a race.</summary>
    RaceWinner = ReturnExceptions,

    /// <summary>A gather or shield whose outcome was <c>set_exception(CancelledError)</c>: an error, not a cancelled future.</summary>
    CanceledAsError = 32,

    /// <summary>The fault was given to the handler already.</summary>
    Reported = 64,

    /// <summary>It has a record of rare data.</summary>
    HasRare = 128,
}
