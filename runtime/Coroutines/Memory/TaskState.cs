namespace Coroutines;

/// <summary>The outcome of a header.</summary>
internal enum TaskState : byte
{
    Pending = 0,
    Completed = 1,
    Canceled = 2,
    Faulted = 3,
}
