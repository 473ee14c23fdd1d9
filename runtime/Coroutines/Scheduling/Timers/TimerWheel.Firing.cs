namespace Coroutines;

// What happens to timers that are due: their owners are told, in the order of deadlines.
internal sealed partial class TimerWheel<TOwners>
{
    /// <summary>With fewer timers all that is touched stays in the cache, and asking ahead only costs.</summary>
    private const int Many = 4096;

    private static readonly Comparison<(TimerEntry Entry, int Place)> s_byDeadline = static (left, right) =>
        left.Entry.Deadline != right.Entry.Deadline ? left.Entry.Deadline.CompareTo(right.Entry.Deadline) : left.Place.CompareTo(right.Place);

    private (TimerEntry Entry, int Place)[] _late = [];

    private void Fire(int bucket)
    {
        int index = _buckets[bucket].Head;
        int end = _buckets[bucket].End;
        bool wakes = _buckets[bucket].HasOnlySleepers && _owners.BeginWaking();
        bool many = Pending >= Many;
        Empty(bucket);
        while (index != 0)
        {
            int next = _chunks.Chunk(index).Next;
            if (many && next != 0)
            {
                // Two chunks ahead: one is gone through in less time than memory takes.
                FetchOwners(_chunks.Chunk(next).Next);
            }

            int last = next == 0 ? end : (index + 1) << TimerChunks.Shift;
            for (int timer = index << TimerChunks.Shift; timer < last; timer++)
            {
                ref TimerEntry entry = ref _chunks.Entry(timer);
                if (wakes && !entry.IsEmpty)
                {
                    bool wakesOne = _owners.TryWake(entry.Owner, entry.Stamp);
                    entry.Clear();
                    Pending -= wakesOne ? 1 : 0;
                    _dead -= wakesOne ? 0 : 1;
                }
                else
                {
                    Fire(ref entry);
                }
            }

            _chunks.Free(index);
            index = next;
        }

        SweepIfDead();
    }

    /// <summary>Fires the timer of an entry, if there is one and it is not dead; empties the entry.</summary>
    private void Fire(ref TimerEntry entry)
    {
        if (entry.IsEmpty)
        {
            return;
        }

        if (IsDead(in entry))
        {
            _dead--;
            entry.Clear();
            return;
        }

        TimerKind kind = entry.Kind;
        int owner = entry.Owner;
        entry.Clear();
        Pending--;
        _owners.Fired(kind, owner);
    }

    /// <summary>Fires what was overdue when it came, but did not come in order.</summary>
    private void FireSorted()
    {
        int count = 0;
        int index = _buckets[Overdue].Head;
        if (_late.Length < Pending + _dead)
        {
            _late = LoopMemory.New<(TimerEntry, int)>(Math.Max(_late.Length * 2, Pending + _dead));
        }

        Empty(Overdue);
        while (index != 0)
        {
            for (int i = 0; i < TimerChunks.Size; i++)
            {
                ref TimerEntry entry = ref _chunks.Entry((index << TimerChunks.Shift) + i);
                if (!entry.IsEmpty)
                {
                    _late[count] = (entry, count++);
                    entry.Clear();
                }
            }

            int next = _chunks.Chunk(index).Next;
            _chunks.Free(index);
            index = next;
        }

        Span<(TimerEntry Entry, int Place)> late = _late.AsSpan(0, count);
        late.Sort(s_byDeadline);
        foreach (ref (TimerEntry Entry, int Place) timer in late)
        {
            Fire(ref timer.Entry);
        }

        SweepIfDead();
    }

    /// <summary>Asks for the sleepers of a chunk, and for the chunk after it.</summary>
    private void FetchOwners(int chunk)
    {
        if (chunk == 0)
        {
            return;
        }

        for (int i = 0; i < TimerChunks.Size; i++)
        {
            ref TimerEntry entry = ref _chunks.Entry((chunk << TimerChunks.Shift) + i);
            if (entry.Kind == TimerKind.Sleep)
            {
                _owners.Prefetch(entry.Owner);
            }
        }

        _chunks.Fetch(_chunks.Chunk(chunk).Next);
    }
}
