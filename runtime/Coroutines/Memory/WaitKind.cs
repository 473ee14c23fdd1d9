namespace Coroutines;

/// <summary>What a task waits for. Up to <see cref="WaitCanceled"/> its next step is queued, or it runs: a wake changes nothing then.</summary>
internal enum WaitKind : byte
{
    /// <summary>Just made, running, or at a bare yield.</summary>
    None = 0,

    /// <summary>What it waited for has happened (asyncio: the future of the wait has its result).</summary>
    Woken = 1,

    /// <summary>As <see cref="Woken"/>, by a primitive: what it was given goes back if it is cancelled before its step.</summary>
    Given = 2,

    /// <summary>Its wait was cancelled (asyncio: the future of the wait was cancelled), the message is fixed.</summary>
    WaitCanceled = 3,

    /// <summary>A timer; <see cref="TaskHeader.Target"/> is the stamp of the sleep, 0 once that is due.</summary>
    Timer = 4,

    /// <summary>The next frame; <see cref="TaskHeader.Target"/> is the place in the frame list.</summary>
    Frame = 5,

    /// <summary>Another header; <see cref="TaskHeader.Target"/> is its index.</summary>
    Header = 6,

    /// <summary>A primitive, in whose list the header is linked until its own step unlinks it.</summary>
    Primitive = 7,

    /// <summary>A foreign awaiter.</summary>
    Bridge = 8,

    /// <summary>A wait with a record of its own (several headers, or a queue of them).</summary>
    Multi = 9,

    /// <summary>Of a gather: its children are being cancelled, so who meets it again waits in a circle.</summary>
    BeingCanceled = 10,

    /// <summary>Children that it gathers in its own header, which stands for the gather's.</summary>
    Children = 11,

    /// <summary>The same, and they were asked to cancel.</summary>
    ChildrenCanceled = 12,

    /// <summary>A <see cref="CoroutineWaiter"/> of an operation of a library's own; <see cref="TaskHeader.Target"/> is the stamp of the wait.</summary>
    Parked = 13,
}
