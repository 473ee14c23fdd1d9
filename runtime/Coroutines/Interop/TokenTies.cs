namespace Coroutines;

/// <summary>The ties of a loop's tasks to tokens. Thread-safe.</summary>
internal sealed class TokenTies
{
    private readonly object _lock = new();
    private TokenTie?[] _ties = [];
    private int _count;

    public void Add(TokenTie tie)
    {
        lock (_lock)
        {
            if (_count == _ties.Length)
            {
                DropOver();
                if (_count * 2 >= _ties.Length)
                {
                    Array.Resize(ref _ties, Math.Max(4, _count * 2));
                }
            }

            Put(tie, _count++);
        }
    }

    public void Remove(TokenTie tie)
    {
        lock (_lock)
        {
            if (tie.Place < _count && _ties[tie.Place] == tie)
            {
                Drop(tie.Place);
            }
        }
    }

    /// <summary>Whether a token may still cancel a task.</summary>
    public bool Any()
    {
        if (Volatile.Read(ref _count) == 0)
        {
            return false;
        }

        lock (_lock)
        {
            // Those that are over go as they are met: each is asked once.
            while (_count != 0 && !_ties[_count - 1]!.IsOpen)
            {
                Drop(_count - 1);
            }

            return _count != 0;
        }
    }

    private void DropOver()
    {
        for (int i = _count - 1; i >= 0; i--)
        {
            if (!_ties[i]!.IsOpen)
            {
                Drop(i);
            }
        }
    }

    private void Drop(int place)
    {
        _count--;
        Put(_ties[_count]!, place);
        _ties[_count] = null;
    }

    private void Put(TokenTie tie, int place)
    {
        _ties[place] = tie;
        tie.Place = place;
    }
}
