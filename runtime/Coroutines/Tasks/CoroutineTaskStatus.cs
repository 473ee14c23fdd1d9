namespace Coroutines;

/// <summary>How a task stands; of <see cref="CoroutineTask.Status"/>.</summary>
public enum CoroutineTaskStatus
{
    /// <summary>It is not done.</summary>
    Pending = 0,

    /// <summary>It has a result.</summary>
    Completed = 1,

    /// <summary>It was cancelled.</summary>
    Canceled = 2,

    /// <summary>An exception came out of it.</summary>
    Faulted = 3,

    /// <summary>
    /// It is done, and what it came to is not kept: its result was taken, it was forgotten, or it was started with <see cref="CoroutineLoop.Start(Coroutine, string?)"/>, which
    /// gives no claim on that. What <see cref="CoroutineLoop.CreateTask(Coroutine, string?)"/> makes keeps it until it is taken.
    /// </summary>
    Unknown = 4,
}
