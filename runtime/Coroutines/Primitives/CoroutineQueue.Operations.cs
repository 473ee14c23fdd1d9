using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

[StackTraceHidden]
public sealed partial class CoroutineQueue<T>
{
    /// <summary>Waits for room and puts an item; from <see cref="Put"/>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public readonly struct PutOperation : ICoroutineMachine
    {
        private readonly CoroutineQueue<T> _queue;
        private readonly T _item;

        internal PutOperation(CoroutineQueue<T> queue, T item)
        {
            _queue = queue;
            _item = item;
        }

        void ICoroutineMachine.Describe(MachineMapBuilder map) => map.WaitsFor(in _queue);

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context)
        {
            CoroutineQueue<T> queue = _queue;
            if (context.Flags != 0 && !Resume(ref queue._putters, !queue.IsFull, ref context))
            {
                return PollStatus.Canceled;
            }

            queue.ThrowIfShutDown();
            if (queue.IsFull)
            {
                if (queue._putters.Loop != context.Loop)
                {
                    queue.Bind(context.Loop);
                }

                queue._putters.Park(ref context);
                return PollStatus.Pending;
            }

            bool isPut = false;
            try
            {
                queue.TryPut(_item);
                isPut = true;
            }
            finally
            {
                if (!isPut)
                {
                    // A comparer threw: the place that it was woken for is another's.
                    queue._putters.PopAndWake();
                }
            }

            return PollStatus.Completed;
        }
    }

    /// <summary>Waits for an item; from <see cref="Get"/>.</summary>
    [SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "Named by what makes it.")]
    [StackTraceHidden]
    public struct GetOperation : ICoroutineMachine<T>
    {
        private readonly CoroutineQueue<T> _queue;
        private T? _item;

        internal GetOperation(CoroutineQueue<T> queue)
        {
            _queue = queue;
            _item = default;
        }

        void ICoroutineMachine.Describe(MachineMapBuilder map) => map.WaitsFor(in _queue);

        /// <inheritdoc/>
        public PollStatus Poll(ref PollContext context)
        {
            CoroutineQueue<T> queue = _queue;
            if (context.Flags != 0 && !Resume(ref queue._getters, !queue.IsEmpty, ref context))
            {
                return PollStatus.Canceled;
            }

            if (queue.IsEmpty)
            {
                queue.ThrowIfShutDown();
                if (queue._getters.Loop != context.Loop)
                {
                    queue.Bind(context.Loop);
                }

                queue._getters.Park(ref context);
                return PollStatus.Pending;
            }

            bool isTaken = false;
            try
            {
                queue.TryGet(out _item);
                isTaken = true;
            }
            finally
            {
                if (!isTaken)
                {
                    // A comparer threw: the item that it was woken for is another's.
                    queue._getters.PopAndWake();
                }
            }

            return PollStatus.Completed;
        }

        /// <inheritdoc/>
        public readonly T GetResult() => _item!;
    }
}
