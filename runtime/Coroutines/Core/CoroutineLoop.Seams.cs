namespace Coroutines;

// What the kernel asks of what stands around it. The other halves are beside the rooms, so that the kernel names none of them.
public sealed partial class CoroutineLoop
{
    /// <summary>Makes the rooms.</summary>
    private partial void OpenRooms();

    /// <summary>Runs an entry of the ready queue that is no step.</summary>
    private partial void RunEntry(int type, int index);

    /// <summary>A record's timer has moved, or has fired.</summary>
    private partial void SetTimer(TimerKind kind, int owner, int timer);

    /// <summary>Tells the holders of a task's token that it is being cancelled.</summary>
    private partial void CancelToken(int task);

    /// <summary>Whether an exception out of a task is a cancellation in asyncio's sense.</summary>
    private partial bool IsCancellation(int task, OperationCanceledException error);

    /// <summary>Leaves the wait for a foreign awaiter.</summary>
    /// <returns>Whether the wait is over; an enumerator is only asked to end.</returns>
    private partial bool TryLeaveBridge(int task);

    /// <summary>A shield that is cancelled lets go of its inner one.</summary>
    private partial void ReleaseShieldInner(int shield);

    /// <summary>Whether a foreign awaiter has not called back yet, or a token may end a sleep.</summary>
    private partial bool HasForeignWaits();

    /// <summary>Whether a token may still cancel a task that it is tied to.</summary>
    private partial bool HasTies();

    /// <summary>Takes a call of a foreign awaiter or a token from the inbox.</summary>
    /// <returns>Whether it was one.</returns>
    private partial bool TryEndForeignWait(object target);

    /// <summary>Tokens that outlive the loop let go of it.</summary>
    private partial void LeaveTokens();

    /// <summary>Signals do again what they did before the loop handled them.</summary>
    private partial void LeaveSignals();

    /// <summary>Runs what another thread posted.</summary>
    private partial void RunPosted(in Inbox.Entry post);

    /// <summary>The context that ordinary code of this loop sees.</summary>
    private partial SynchronizationContext MakeContext();

    /// <summary>Ordinary code that was to go on here goes on elsewhere; who waits for the loop is told that it is over.</summary>
    private partial void EndContext(Inbox.Entry[] left);

    /// <summary>Ordinary code that awaits a task which will not go on is told so.</summary>
    private partial void GiveUpMirrors();

    /// <summary>Debug mode's report of waits and groups that were made and never used.</summary>
    private partial void ReportNeverUsed();

    /// <summary>The tasks that are not done as text, a tree of awaits.</summary>
    private partial string DescribeTasks();

    /// <summary>The chain of a task's coroutines as text, a line for each.</summary>
    private partial string DescribeStack(int task);

    /// <summary>Readers from outside find the loop from here on.</summary>
    private partial void Register();

    /// <summary>They no longer do.</summary>
    private partial void Unregister();

    /// <summary>Gives readers from outside what they asked for. Throws nothing.</summary>
    private partial void Answer();

    /// <summary>Runs the turns of <c>RunTurns</c>, and tells those who record of each entry.</summary>
    /// <returns>How many turns are left.</returns>
    private partial int RunRecorded();

    /// <summary>Lets go of the types that rows for readers were made of.</summary>
    private partial void ForgetNames();
}
