namespace Coroutines;

/// <summary>
/// An operation that suspends its task exactly once and keeps nothing while it waits. The machine that awaits it needs no field for
/// it: it calls <see cref="Begin"/>, returns <see cref="PollStatus.Pending"/>, and at the next poll calls <see cref="PollContext.EndSuspension"/>.
/// </summary>
/// <remarks>A loop's thread only. Allocates nothing. In asyncio: a bare <c>yield</c> of a future whose result nobody reads.</remarks>
public interface ICoroutineSuspension : ICoroutineMachine
{
    /// <summary>Registers the wait of the task that is polled.</summary>
    /// <param name="context">The step.</param>
    void Begin(ref PollContext context);
}
