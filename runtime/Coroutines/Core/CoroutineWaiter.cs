using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>
/// Where one task waits until it is woken, for operations of a library's own: a field of what wakes it, used by <see cref="PollContext.Park"/> and <see cref="PollContext.EndPark"/>. Rust's waker.
/// </summary>
/// <remarks>For one task at a time. Waking a task that does not wait here any more does nothing, whatever became of it. Allocates nothing.</remarks>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "A place, never compared.")]
public partial struct CoroutineWaiter
{
    private readonly CoroutineLoop? _loop;
    private readonly int _task;
    private readonly int _stamp;

    internal CoroutineWaiter(CoroutineLoop loop, int task, int stamp)
    {
        _loop = loop;
        _task = task;
        _stamp = stamp;
    }

    /// <summary>Whether a task waits here that was neither woken nor cancelled yet.</summary>
    public readonly bool IsWaiting => _loop is { IsDisposed: false } && _loop.IsParked(_task, _stamp);

    /// <summary>Whether a task stands here: it waits, or it was woken or cancelled and did not go on yet.</summary>
    public readonly bool IsTaken => _loop is { IsDisposed: false };

    internal readonly bool IsOf(CoroutineLoop loop, int task) => _task == task && _loop == loop;

    /// <summary>Queues the next step of the task that waits.</summary>
    /// <returns>Whether one waited.</returns>
    /// <exception cref="InvalidOperationException">The loop belongs to another thread; post the call with <see cref="CoroutineLoop.CallSoonThreadSafe(Action{object?}, object?)"/>.</exception>
    public readonly bool Wake()
    {
        if (_loop is not { IsDisposed: false })
        {
            return false;
        }

        _loop.VerifyAccess();
        return _loop.WakeParked(_task, _stamp);
    }
}
