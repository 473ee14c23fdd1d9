namespace Coroutines;

/// <summary>
/// Where a loop looks for events of the system, and blocks while it has nothing else to do: sockets, pipes. asyncio's selector, behind <c>BaseSelectorEventLoop</c>.
/// </summary>
/// <remarks>
/// A loop has at most one, made by <see cref="CoroutineLoop.GetSelector"/> when something needs it first, so a loop without sockets pays nothing. A run looks once a turn, before timers, as asyncio
/// does, and blocks in <see cref="Wait"/> where nothing is ready; <c>Tick</c> looks once a frame. All members but <see cref="Interrupt"/> are called on the loop's thread.
/// </remarks>
public abstract partial class CoroutineSelector : IDisposable
{
    /// <summary>Whether something is watched, so that a loop which waits for nothing else is no deadlock.</summary>
    public abstract bool HasWaits { get; }

    /// <summary>
    /// Sends what was kept back, blocks until an event is there, the time is over or <see cref="Interrupt"/> is called, and makes what waits for the events ready (<see cref="CoroutineWaiter.Wake"/>,
    /// <see cref="CoroutineLoop.CallSoon(Action{object?}, object?)"/>), in the order in which the system tells them.
    /// </summary>
    /// <param name="timeout">How long at most; zero only looks, <see cref="Timeout.InfiniteTimeSpan"/> is without end.</param>
    public abstract void Wait(TimeSpan timeout);

    /// <summary>Ends a <see cref="Wait"/> that blocks, or the next one. Any thread may call it, also after the selector was disposed, which it survives.</summary>
    public abstract void Interrupt();

    /// <summary>Sends what was kept back for the end of the turn; called where the loop is left.</summary>
    public virtual void Flush()
    {
    }

    /// <summary>Closes all that is watched. The loop calls it at its own end.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose()"/>
    /// <param name="disposing">Always true: there is no finalizer.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
