namespace Coroutines;

/// <summary>What a <see cref="LoopTrace"/> tells of.</summary>
internal enum LoopEvent : byte
{
    /// <summary>An entry was queued; the detail is its type.</summary>
    Push,

    /// <summary>The wait of a task ended; the detail is the <see cref="WaitKind"/> it had.</summary>
    Wake,

    /// <summary>A task was asked to cancel; the detail is the <see cref="WaitKind"/> it has.</summary>
    Cancel,

    /// <summary>A task was parked; the detail is the <see cref="WaitKind"/>.</summary>
    Park,

    /// <summary>A header is done; the detail is its <see cref="TaskState"/>.</summary>
    Complete,

    /// <summary>A header was freed; the detail is its <see cref="HeaderKind"/>.</summary>
    Free,
}
