namespace Coroutines;

/// <summary>What other threads hand to a loop: one locked list, swapped out whole, first in first out.</summary>
internal sealed class Inbox
{
    private readonly object _lock = new();
    private Entry[] _in = new Entry[16];
    private Entry[] _out = new Entry[16];
    private int _count;
    private bool _closed;
    private bool _signalled;

    /// <summary>Whether the loop blocks in its selector, or is about to.</summary>
    private bool _waitsInSelector;

    /// <summary>Whether something may be there; a cheap look without the lock.</summary>
    public bool MayHaveWork => Volatile.Read(ref _count) != 0;

    /// <summary>Wakes the loop where it blocks in a selector of its own; null: it blocks here.</summary>
    public Action? Interrupt { get; set; }

    public int Capacity => _in.Length + _out.Length;

    /// <summary>Hands something over and wakes the loop. Thread-safe.</summary>
    /// <returns>False if the loop is disposed.</returns>
    public bool Add(object target, object? state)
    {
        Action? interrupt = null;
        lock (_lock)
        {
            if (_closed)
            {
                return false;
            }

            if (_count == _in.Length)
            {
                Array.Resize(ref _in, _count * 2);
            }

            _in[_count] = new Entry(target, state);
            Volatile.Write(ref _count, _count + 1);
            if (_count == 1)
            {
                Monitor.Pulse(_lock);
                interrupt = TakeWaiting();
            }
        }

        interrupt?.Invoke();
        return true;
    }

    /// <summary>Wakes the loop without handing anything over. Thread-safe.</summary>
    public void Signal()
    {
        Action? interrupt;
        lock (_lock)
        {
            _signalled = true;
            Monitor.Pulse(_lock);
            interrupt = TakeWaiting();
        }

        interrupt?.Invoke();
    }

    /// <summary>Takes all that was handed over; the span is valid until the next call.</summary>
    public Span<Entry> Take()
    {
        lock (_lock)
        {
            int count = _count;
            if (_out.Length < _in.Length)
            {
                _out = new Entry[_in.Length];
            }

            (_in, _out) = (_out, _in);

            Volatile.Write(ref _count, 0);
            return _out.AsSpan(0, count);
        }
    }

    /// <summary>Blocks until something is handed over or signalled, at most so many milliseconds (-1: without end).</summary>
    public void Wait(int milliseconds)
    {
        lock (_lock)
        {
            if (_count == 0 && !_signalled)
            {
                Monitor.Wait(_lock, milliseconds);
            }

            _signalled = false;
        }
    }

    /// <summary>The loop is about to block in its selector: what comes in from here on interrupts that.</summary>
    /// <returns>False if something is there already.</returns>
    public bool BeginWait()
    {
        lock (_lock)
        {
            _waitsInSelector = _count == 0 && !_signalled;
            _signalled = false;
            return _waitsInSelector;
        }
    }

    public void EndWait()
    {
        lock (_lock)
        {
            _waitsInSelector = false;
            _signalled = false;
        }
    }

    /// <summary>The selector in which the loop blocks: the first who comes interrupts it.</summary>
    private Action? TakeWaiting()
    {
        bool waits = _waitsInSelector;
        _waitsInSelector = false;
        return waits ? Interrupt : null;
    }

    /// <summary>Takes nothing from here on.</summary>
    /// <returns>What was handed over and not taken.</returns>
    public Entry[] Close()
    {
        lock (_lock)
        {
            Entry[] left = _in[.._count];
            _closed = true;
            _count = 0;
            return left;
        }
    }

    internal readonly record struct Entry(object Target, object? State);
}
