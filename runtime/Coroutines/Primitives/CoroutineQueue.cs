using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>A queue between coroutines, bounded or not. asyncio's <c>Queue</c>, <c>LifoQueue</c> and <c>PriorityQueue</c>.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <remarks>Made once and bound to the loop of its first use; fair, first come, first served; waiting and leaving are O(1) and allocate nothing.</remarks>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is a queue.")]
public sealed partial class CoroutineQueue<T>
{
    private readonly CoroutineEvent _finished;
    private ItemStore<T> _items;
    private WaitQueue _getters;
    private WaitQueue _putters;
    private int _unfinished;

    /// <summary>Makes a queue.</summary>
    /// <param name="maxSize">How many items it holds at most; zero or less: no limit.</param>
    /// <param name="kind">In which order it gives them.</param>
    /// <param name="comparer">For <see cref="QueueKind.Priority"/>: the order; null for the type's own.</param>
    public CoroutineQueue(int maxSize = 0, QueueKind kind = QueueKind.Fifo, IComparer<T>? comparer = null)
    {
        _finished = new CoroutineEvent(this, isSet: true);
        MaxSize = maxSize;
        Kind = kind;
        _items = new ItemStore<T>(kind, Math.Clamp(maxSize, 0, 1024), comparer);
    }

    /// <summary>How many items it holds at most; zero or less: no limit.</summary>
    public int MaxSize { get; }

    /// <summary>In which order it gives its items.</summary>
    public QueueKind Kind { get; }

    /// <summary>How many items it holds.</summary>
    public int Count => _items.Count;

    /// <summary>Whether it holds none.</summary>
    public bool IsEmpty => _items.Count == 0;

    /// <summary>Whether it is bounded and full.</summary>
    public bool IsFull => MaxSize > 0 && _items.Count >= MaxSize;

    /// <summary>Whether it was shut down.</summary>
    public bool IsShutDown { get; private set; }

    /// <summary>How many items were put whose <see cref="TaskDone"/> has not come.</summary>
    public int UnfinishedCount => _unfinished;

    /// <summary>Puts an item, waiting while the queue is full.</summary>
    /// <param name="item">The item.</param>
    public CoroutineOperation<PutOperation> Put(T item) => new PutOperation(this, item);

    /// <summary>Gets an item, waiting while the queue is empty.</summary>
    public CoroutineOperation<T, GetOperation> Get() => new GetOperation(this);

    /// <summary>Puts an item if there is room (asyncio's <c>put_nowait</c>).</summary>
    /// <param name="item">The item.</param>
    /// <returns>Whether there was room.</returns>
    /// <exception cref="QueueShutDownException">The queue was shut down.</exception>
    public bool TryPut(T item)
    {
        Verify();
        ThrowIfShutDown();
        if (IsFull)
        {
            return false;
        }

        _items.Add(item);
        _unfinished++;
        _finished.IsSet = false;
        _getters.PopAndWake();
        return true;
    }

    /// <summary>Gets an item if there is one (asyncio's <c>get_nowait</c>).</summary>
    /// <param name="item">The item.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="QueueShutDownException">The queue was shut down and is empty.</exception>
    public bool TryGet([MaybeNullWhen(false)] out T item)
    {
        Verify();
        if (IsEmpty)
        {
            ThrowIfShutDown();
            item = default;
            return false;
        }

        item = _items.Take();
        _putters.PopAndWake();
        return true;
    }

    /// <summary>Tells that the work on one item is done.</summary>
    /// <exception cref="InvalidOperationException">Called more often than items were put.</exception>
    public void TaskDone()
    {
        Verify();
        if (_unfinished <= 0)
        {
            ThrowHelper.ThrowInvalid("TaskDone was called more often than items were put. Call it once for each item.");
        }

        if (--_unfinished == 0)
        {
            _finished.Set();
        }
    }

    /// <summary>Waits until the work on all items is done; does not suspend if it is.</summary>
    public CoroutineOperation<CoroutineEvent.WaitOperation> Join() => _finished.Wait();

    /// <summary>Shuts the queue down (asyncio's <c>shutdown</c>, Python 3.13): putting throws, and getting does once it is empty.</summary>
    /// <param name="immediate">Whether the items that are left are dropped, and count as done.</param>
    public void ShutDown(bool immediate = false)
    {
        Verify();
        IsShutDown = true;
        if (immediate)
        {
            _unfinished = Math.Max(0, _unfinished - _items.Count);
            _items.Clear();
            if (_unfinished == 0)
            {
                _finished.Set();
            }
        }

        while (!_getters.IsEmpty)
        {
            _getters.PopAndWake();
        }

        while (!_putters.IsEmpty)
        {
            _putters.PopAndWake();
        }
    }

    private void ThrowIfShutDown()
    {
        if (IsShutDown)
        {
            throw new QueueShutDownException("The queue was shut down.");
        }
    }

    /// <summary>Leaves a list after a wait; a wake that came to a cancelled waiter goes to the next.</summary>
    private static bool Resume(ref WaitQueue queue, bool usable, ref PollContext context)
    {
        if (queue.TryResume(ref context, out bool woken))
        {
            return true;
        }

        if (usable && woken)
        {
            queue.PopAndWake();
        }

        context.Loop.DeliverCancel(context.Task);
        return false;
    }

    /// <summary>A queue is one loop's: who is the first there to wait on one side binds all sides.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Bind(CoroutineLoop loop)
    {
        _getters.Bind(loop);
        _putters.Bind(loop);
        _finished.Bind(loop);
    }

    /// <summary>Verifies that a call comes from the thread of the loop, whatever side somebody waits on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Verify()
    {
        if (!_getters.Verify())
        {
            VerifyOthers();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void VerifyOthers()
    {
        if (!_putters.Verify())
        {
            _finished.Verify();
        }
    }
}
