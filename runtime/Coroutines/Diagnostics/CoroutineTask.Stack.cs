using System.Diagnostics;

namespace Coroutines;

[DebuggerDisplay("{ToString(),nq}")]
[DebuggerTypeProxy(typeof(TaskView))]
public readonly partial struct CoroutineTask
{
    /// <summary>
    /// Where the task stands: the chain of its coroutines with method, file and line, what it waits for, and who awaits it. asyncio's <c>get_stack</c>.
    /// </summary>
    /// <exception cref="InvalidOperationException">The handle is stale or empty, or the loop belongs to another thread.</exception>
    /// <exception cref="ObjectDisposedException">The loop was disposed.</exception>
    /// <remarks>For people who look: O(slots of the loop), and allocates. A task that is done has no coroutines any more.</remarks>
    public CoroutineStack GetStack()
    {
        Loop.VerifyAccess();
        if (!IsLive)
        {
            ThrowHelper.ThrowStaleHandle();
        }

        return TaskText.Of(Loop).StackOf(Index);
    }

    /// <summary>The task by its number, name and state: <c>#64 "orders" Shop.Main: sleeps, 70 ms left</c>.</summary>
    /// <remarks>For people who look, on the loop's thread; elsewhere no more than that it is a task. Never throws; allocates.</remarks>
    public override string ToString() => Owner is null ? "no task" : TaskText.Describe(Owner, Index, Generation);
}
