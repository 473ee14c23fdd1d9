using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>
/// Tasks of one type in the order in which they end; from <c>Coroutine.AsCompleted</c>. Use <c>await foreach</c>, or <see cref="Next"/> for each, and await
/// what that gives for its result.
/// </summary>
/// <typeparam name="T">The type of the results.</typeparam>
/// <remarks>As <see cref="AsCompletedTasks"/>.</remarks>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Enumerated, never compared.")]
[StackTraceHidden]
public readonly partial struct AsCompletedTasks<T> : IDisposable
{
    private readonly AsCompletedTasks _tasks;

    internal AsCompletedTasks(AsCompletedTasks tasks) => _tasks = tasks;

    /// <inheritdoc cref="AsCompletedTasks.Count"/>
    public int Count => _tasks.Count;

    /// <summary>Waits for the next task that ends and gives its handle; await that for its result. Throws <see cref="TimeoutException"/> when the time is up.</summary>
    public CoroutineOperation<CoroutineTask<T>, NextOperation> Next() => new NextOperation(_tasks.Next());

    /// <inheritdoc cref="AsCompletedTasks.GetAsyncEnumerator"/>
    public Enumerator GetAsyncEnumerator() => new(_tasks.GetAsyncEnumerator());

    /// <inheritdoc cref="AsCompletedTasks.Dispose"/>
    public void Dispose() => _tasks.Dispose();

    /// <summary>Waits for the next task that ends; from <see cref="Next"/>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public struct NextOperation : ICoroutineMachine<CoroutineTask<T>>
    {
        private AsCompletedTasks.NextOperation _next;

        internal NextOperation(AsCompletedTasks.NextOperation next) => _next = next;

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context) => _next.Poll(ref context);

        /// <inheritdoc/>
        public readonly CoroutineTask<T> GetResult() => new(_next.GetResult());
    }

    /// <summary>The enumerator of <c>await foreach</c>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Enumerated, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public struct Enumerator
    {
        private readonly AsCompletedTasks.Enumerator _enumerator;

        internal Enumerator(AsCompletedTasks.Enumerator enumerator) => _enumerator = enumerator;

        /// <summary>The task that ended; await it for its result.</summary>
        public readonly CoroutineTask<T> Current => new(_enumerator.Current);

        /// <inheritdoc cref="AsCompletedTasks.Enumerator.MoveNextAsync"/>
        public readonly CoroutineOperation<bool, AsCompletedTasks.MoveNextOperation> MoveNextAsync() => _enumerator.MoveNextAsync();

        /// <inheritdoc cref="AsCompletedTasks.Enumerator.DisposeAsync"/>
        public readonly ValueTask DisposeAsync() => _enumerator.DisposeAsync();
    }
}
