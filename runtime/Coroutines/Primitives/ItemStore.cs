namespace Coroutines;

/// <summary>
/// The items of a queue: a ring, used as a stack for last in first out, or as a binary heap for smallest first, first in first out among equals.
/// </summary>
internal struct ItemStore<T>(QueueKind kind, int capacity, IComparer<T>? comparer)
{
    private readonly IComparer<T> _comparer = comparer ?? Comparer<T>.Default;
    private T[] _items = new T[Math.Max(4, capacity)];

    /// <summary>Of a heap: when each item came.</summary>
    private long[] _order = kind == QueueKind.Priority ? new long[Math.Max(4, capacity)] : [];
    private long _came;

    /// <summary>How often a heap was changed: by a comparer too, which has no business there.</summary>
    private int _changes;
    private int _head;

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (kind == QueueKind.Priority)
        {
            AddToHeap(item);
            return;
        }

        if (Count == _items.Length)
        {
            Grow();
        }

        int at = _head + Count++;
        _items[at < _items.Length ? at : at - _items.Length] = item;
    }

    public T Take()
    {
        if (kind == QueueKind.Priority)
        {
            return TakeFromHeap();
        }

        Count--;
        T item;
        if (kind == QueueKind.Lifo)
        {
            int last = _head + Count;
            last = last < _items.Length ? last : last - _items.Length;
            item = _items[last];
            _items[last] = default!;
            return item;
        }

        item = _items[_head];
        _items[_head] = default!;
        _head = _head + 1 == _items.Length ? 0 : _head + 1;
        return item;
    }

    public void Clear()
    {
        Array.Clear(_items);
        Count = 0;
        _head = 0;
        _changes++;
    }

    // A comparer may throw: places are found before anything moves.
    private void AddToHeap(T item)
    {
        int changes = _changes;
        int place = Count;
        while (place > 0 && _comparer.Compare(item, _items[Parent(place)]) < 0)
        {
            place = Parent(place);
        }

        BeginChange(changes);
        if (Count == _items.Length)
        {
            Grow();
        }

        for (int at = Count; at != place; at = Parent(at))
        {
            Move(Parent(at), at);
        }

        _items[place] = item;
        _order[place] = _came++;
        Count++;
    }

    private T TakeFromHeap()
    {
        int changes = _changes;
        int last = Count - 1;
        T item = _items[0];
        int place = FindPlace(last);
        BeginChange(changes);
        if (place != last)
        {
            // From the place up to the root, each takes that of its parent.
            (T hand, long order) = (_items[last], _order[last]);
            for (int at = place; ; at = Parent(at))
            {
                (hand, _items[at]) = (_items[at], hand);
                (order, _order[at]) = (_order[at], order);
                if (at == 0)
                {
                    break;
                }
            }
        }

        _items[last] = default!;
        Count = last;
        return item;
    }

    /// <summary>All comparisons are made.</summary>
    /// <param name="changes">How often the heap was changed before the first of them.</param>
    private void BeginChange(int changes)
    {
        if (changes != _changes)
        {
            ThrowHelper.ThrowInvalid("The comparer of a priority queue has used the queue. Compare the items and do nothing else.");
        }

        _changes++;
    }

    /// <summary>Where the last item belongs once the root is gone.</summary>
    private readonly int FindPlace(int last)
    {
        int at = 0;
        for (int child = 1; child < last; child = (2 * at) + 1)
        {
            if (child + 1 < last && IsBefore(child + 1, child))
            {
                child++;
            }

            if (IsBefore(last, child))
            {
                break;
            }

            at = child;
        }

        return last == 0 ? last : at;
    }

    private readonly bool IsBefore(int left, int right)
    {
        int order = _comparer.Compare(_items[left], _items[right]);
        return order < 0 || (order == 0 && _order[left] < _order[right]);
    }

    private readonly void Move(int from, int to)
    {
        _items[to] = _items[from];
        _order[to] = _order[from];
    }

    private static int Parent(int at) => (at - 1) / 2;

    private void Grow()
    {
        var items = new T[_items.Length * 2];
        int first = Math.Min(Count, _items.Length - _head);
        Array.Copy(_items, _head, items, 0, first);
        Array.Copy(_items, 0, items, first, Count - first);
        _items = items;
        _head = 0;
        if (kind == QueueKind.Priority)
        {
            Array.Resize(ref _order, items.Length);
        }
    }
}
