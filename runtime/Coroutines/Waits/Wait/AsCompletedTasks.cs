using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Tasks in the order in which they end; from <c>Coroutine.AsCompleted</c>. Use <c>await foreach</c>, or <see cref="Next"/> for each.</summary>
/// <remarks>A handle to a record of the loop: <c>await foreach</c> frees it, with <see cref="Next"/> dispose it at the end. Allocates nothing.</remarks>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Enumerated, never compared.")]
[StackTraceHidden]
public readonly partial struct AsCompletedTasks : IDisposable
{
    private readonly CoroutineLoop _loop;
    private readonly int _record;
    private readonly uint _generation;

    internal AsCompletedTasks(CoroutineLoop loop, int record, uint generation, int count)
    {
        _loop = loop;
        _record = record;
        _generation = generation;
        Count = count;
    }

    /// <summary>How many tasks there are: <see cref="Next"/> may be awaited so often.</summary>
    public int Count { get; }

    /// <summary>Waits for the next task that ends and gives its handle; await that for its result. Throws <see cref="TimeoutException"/> when the time is up.</summary>
    public CoroutineOperation<CoroutineTask, NextOperation> Next() => new NextOperation(this);

    /// <summary>Enumerates the tasks: <c>await foreach (var task in ...)</c>.</summary>
    public Enumerator GetAsyncEnumerator() => new(this);

    /// <summary>Stops looking at the tasks; they go on.</summary>
    public void Dispose() => _loop?.Waits.EndAsCompleted(_record, _generation);

    /// <summary>Waits for the next task that ends; from <see cref="Next"/>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public struct NextOperation : ICoroutineMachine<CoroutineTask>
    {
        private readonly AsCompletedTasks _tasks;
        private CoroutineTask _result;

        internal NextOperation(AsCompletedTasks tasks)
        {
            _tasks = tasks;
            _result = default;
        }

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context) =>
            _tasks._loop.Waits.PollNext(_tasks._record, _tasks._generation, ref context, out _result);

        /// <inheritdoc/>
        public readonly CoroutineTask GetResult() => _result;
    }

    /// <summary>The enumerator of <c>await foreach</c>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Enumerated, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public struct Enumerator
    {
        private readonly AsCompletedTasks _tasks;

        internal Enumerator(AsCompletedTasks tasks) => _tasks = tasks;

        /// <summary>The task that ended.</summary>
        public readonly CoroutineTask Current => _tasks._loop.Waits.CurrentCompleted(_tasks._record, _tasks._generation);

        /// <summary>Waits for the next task that ends; false when there are no more.</summary>
        public readonly CoroutineOperation<bool, MoveNextOperation> MoveNextAsync() => new MoveNextOperation(_tasks);

        /// <summary>Stops looking at the tasks.</summary>
        public readonly ValueTask DisposeAsync()
        {
            _tasks.Dispose();
            return default;
        }
    }

    /// <summary>Waits for the next task that ends.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public readonly struct MoveNextOperation : ICoroutineMachine<bool>
    {
        private readonly AsCompletedTasks _tasks;

        internal MoveNextOperation(AsCompletedTasks tasks) => _tasks = tasks;

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context)
        {
            if (context.Flags == 0 && !_tasks._loop.Waits.HasMoreCompleted(_tasks._record, _tasks._generation))
            {
                return PollStatus.Completed;
            }

            return _tasks._loop.Waits.PollNext(_tasks._record, _tasks._generation, ref context, out _);
        }

        /// <inheritdoc/>
        public bool GetResult() => !_tasks._loop.Waits.CurrentCompleted(_tasks._record, _tasks._generation).IsEmpty;
    }
}
