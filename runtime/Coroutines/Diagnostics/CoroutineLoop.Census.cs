namespace Coroutines;

// The books of a loop: what is rented, and whether lists and free lists are whole. For tests; O(capacity).
public sealed unsafe partial class CoroutineLoop
{
    /// <summary>Whether a turn would run something or take something in.</summary>
    internal bool HasWork => _ready.HasWork || _held.Count != 0 || Inbox.MayHaveWork;

    /// <summary>Walks everything that the loop owns.</summary>
    /// <returns>What is rented now.</returns>
    /// <exception cref="InvalidOperationException">A list or a free list is broken: the message says which.</exception>
    internal LoopCensus TakeCensus()
    {
        _waitNodes.Verify("link nodes");
        _rare.Verify();
        VerifyRooms();
        _claims.Verify("claims");
        _posts.Verify("posts");
        _fired.Verify("timers that have fired");
        Timers.Verify();
        VerifyHeaders();
        int results = 0;
        foreach (ResultSlab? slab in _results)
        {
            slab?.Verify();
            results += slab?.InUse ?? 0;
        }

        return new LoopCensus
        {
            Headers = HeadersInUse,
            LinkNodes = _waitNodes.InUse,
            RareData = _rare.InUse,
            Timers = TimersInUse,
            Timeouts = Timeouts.InUse,
            Waits = Waits.InUse,
            Groups = Groups.InUse,
            Callbacks = Callbacks.InUse + _posts.InUse + _held.Count,
            Results = results,
            Machines = Store.CountMachines(),
            Ready = _ready.Count + _ready.Left,
            Frames = CountFrames(),
            Bridges = Bridges.Open,
            WatchedTokens = Watches.Open,
            HeldLocks = _heldLocks.Count,
        };
    }

    /// <summary>How many places all arrays of the loop have together. It stays as it is once a loop is warm.</summary>
    internal long CountPlaces()
    {
        long places = _headers.Capacity + _rare.Capacity + _ready.Capacity + _frames.Capacity + _waitNodes.Capacity + _claims.Capacity + _posts.Capacity
            + Timers.Capacity + _fired.Capacity + _gatherLinks.Length + Inbox.Capacity + CountPlacesOfRooms();
        foreach (ResultSlab? slab in _results)
        {
            places += slab?.Capacity ?? 0;
        }

        foreach (MachineSlab? slab in Store.Slabs)
        {
            places += slab?.Capacity ?? 0;
        }

        return places;
    }

    private int CountFrames()
    {
        int count = 0;
        foreach (ReadyEntry frame in _frames.Entries)
        {
            count += frame.Type == ReadyEntry.None ? 0 : 1;
        }

        return count;
    }

    private void VerifyHeaders()
    {
        int live = 0;
        int pending = 0;
        int machines = 0;
        for (int i = 1; i < Store.SlotLimit; i++)
        {
            ref TaskHeader header = ref Header(i);
            if (header.Kind == HeaderKind.Free)
            {
                ThrowHelper.ThrowUnless(!_rare.Has(i), Headers, "rare data stays with the free one", i);
                continue;
            }

            if (header.Kind is HeaderKind.Cold or HeaderKind.Awaited)
            {
                machines++;
                continue;
            }

            live++;
            if (header.State == TaskState.Pending)
            {
                pending += header.Kind == HeaderKind.Task ? 1 : 0;
                VerifyWaiters(i);
            }
        }

        int rented = _headers.InUse + Store.CountRentedOfGone();
        foreach (MachineSlab? slab in Store.Slabs)
        {
            rented += slab?.InUse ?? 0;
        }

        ThrowHelper.ThrowUnless(live + machines == rented, Headers, "in use, but not rented:", live + machines - rented);
        ThrowHelper.ThrowUnless(live == HeadersInUse, Headers, "live, but not counted so:", live);
        ThrowHelper.ThrowUnless(pending == _liveTasks, Headers, "pending tasks, but not counted so:", pending);
    }

    private const string Headers = "headers";

    /// <summary>The circle of links that wait for a pending header: whole, and each of them says that it waits for this one.</summary>
    private void VerifyWaiters(int index)
    {
        int head = Header(index).Waiters;
        int link = head;
        while (link != 0)
        {
            int next = NextOf(link);
            ThrowHelper.ThrowUnless(PrevOf(next) == link, "waiters of a header", "the circle is broken at", link);
            bool waitsForThis = link > 0
                ? Header(link) is { Kind: HeaderKind.Task, Wait: WaitKind.Header } waiter && waiter.Target == index
                : _waitNodes.Items[-link] is { State: LinkState.Linked } node && node.Target == index;
            ThrowHelper.ThrowUnless(waitsForThis, "waiters of a header", "one that waits for something else:", link);
            link = next == head ? 0 : next;
        }
    }
}
