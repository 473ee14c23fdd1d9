namespace Coroutines;

/// <summary>
/// The enumerator of a coroutine iterator that is a value. A coroutine that awaits it polls the iterator in place; for ordinary code a task of its own runs
/// it from item to item, so that what the iterator's scopes cancel is the same task throughout.
/// </summary>
/// <typeparam name="T">The type of the items.</typeparam>
internal abstract partial class CoroutineEnumerator<T> : IAsyncEnumerator<T>
{
    /// <summary>Whether the iterator has an item, after a poll that completed.</summary>
    public bool HasItem { get; protected set; }

    /// <summary>Whether its body has ended, or will never begin.</summary>
    public bool IsOver { get; protected set; }

    public abstract T Current { get; }

    /// <summary>Runs the iterator to its next item or its end, as part of the task of a step.</summary>
    public abstract PollStatus Poll(ref PollContext context);

    /// <summary>Asks the iterator to leave its body; true if it has to be polled to its end once more.</summary>
    public abstract bool BeginDispose();
}
