namespace Coroutines;

/// <summary>The items of a queue: a ring, used as a stack for last in first out, or as a binary heap for smallest first.</summary>
internal struct ItemStore<T>(QueueKind kind, int capacity, IComparer<T>? comparer)
{
    private readonly IComparer<T> _comparer = comparer ?? Comparer<T>.Default;
    private T[] _items = new T[Math.Max(4, capacity)];
    private int _head;

    public int Count { get; private set; }

    public void Add(T item)
    {
        if (Count == _items.Length)
        {
            Grow();
        }

        if (kind == QueueKind.Priority)
        {
            SiftUp(Count++, item);
            return;
        }

        int at = _head + Count++;
        _items[at < _items.Length ? at : at - _items.Length] = item;
    }

    public T Take()
    {
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
        if (kind == QueueKind.Priority)
        {
            T moved = _items[Count];
            _items[Count] = default!;
            if (Count != 0)
            {
                SiftDown(moved);
            }

            return item;
        }

        _items[_head] = default!;
        _head = _head + 1 == _items.Length ? 0 : _head + 1;
        return item;
    }

    public void Clear()
    {
        Array.Clear(_items);
        Count = 0;
        _head = 0;
    }

    private readonly void SiftUp(int at, T item)
    {
        while (at > 0)
        {
            int parent = (at - 1) / 2;
            if (_comparer.Compare(item, _items[parent]) >= 0)
            {
                break;
            }

            _items[at] = _items[parent];
            at = parent;
        }

        _items[at] = item;
    }

    private readonly void SiftDown(T item)
    {
        int at = 0;
        while (true)
        {
            int child = (2 * at) + 1;
            if (child >= Count)
            {
                break;
            }

            if (child + 1 < Count && _comparer.Compare(_items[child + 1], _items[child]) < 0)
            {
                child++;
            }

            if (_comparer.Compare(item, _items[child]) <= 0)
            {
                break;
            }

            _items[at] = _items[child];
            at = child;
        }

        _items[at] = item;
    }

    private void Grow()
    {
        var items = new T[_items.Length * 2];
        int first = Math.Min(Count, _items.Length - _head);
        Array.Copy(_items, _head, items, 0, first);
        Array.Copy(_items, 0, items, first, Count - first);
        _items = items;
        _head = 0;
    }
}
