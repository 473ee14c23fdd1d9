using System.Runtime.CompilerServices;

namespace Coroutines;

public sealed unsafe partial class CoroutineLoop
{
    private SlotBlock* _blocks;
    private int _slotLimit;
    private readonly HeaderSlab _headers;
    private Slab<LinkNode> _waitNodes;
    private RareTable _rare;
    private int _liveTasks;

    /// <summary>How many headers are in use beside those of live tasks: futures, gathers and shields, and tasks whose outcome is kept.</summary>
    private int _kept;

    /// <summary>The number of live tasks: started and not done.</summary>
    public int TaskCount => _liveTasks;

    internal int HeadersInUse => _liveTasks + _kept;

    /// <summary>For how many slots there is room in the arrays that have a place for each.</summary>
    internal int SlotCapacity => _rare.Headers;

    /// <summary>All slots of the loop.</summary>
    internal SlotBlock* Blocks => _blocks;

    internal int NodesInUse => _waitNodes.InUse;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref TaskHeader Header(int index) => ref SlotBlock.HeaderAt(_blocks, index);

    /// <summary>Whether there is such a slot: an index that came from outside may be of another loop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HasSlot(int index) => (uint)index < (uint)_slotLimit;

    /// <summary>Makes room beside the blocks.</summary>
    internal void ReserveBlocks(int capacity)
    {
        int slots = capacity << SlotBlock.Shift;
        if (_rare.Headers < slots)
        {
            int[] places = _rare.MakePlaces(slots);
            if (_gatherLinks.Length != 0)
            {
                GrowGatherLinks(slots);
            }

            _rare.UsePlaces(places);
        }
    }

    /// <summary>The store has more blocks. The limit is published last: another thread that reads a handle meets no block that is not there yet.</summary>
    internal void UseBlocks(SlotBlock* blocks, int limit)
    {
        _blocks = blocks;
        Volatile.Write(ref _slotLimit, limit);
    }

    internal ref LinkNode Node(int index) => ref _waitNodes.Items[index];

    /// <summary>Makes sure of so many link nodes, before the first change of what takes them.</summary>
    internal void EnsureNodeRoom(int count) => _waitNodes.EnsureRoom(count);

    /// <summary>Whether a handle's (index, generation) names a header that still lives.</summary>
    /// <remarks>Any thread may ask: the tables of blocks stay where they are for as long as the loop lives.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool IsLive(int index, uint generation) => (uint)index < (uint)Volatile.Read(ref _slotLimit) && Header(index).HasHandle(generation);

    /// <summary>Rents a header without a machine; may throw if the policy forbids to grow, and changes nothing then.</summary>
    internal int RentHeader(HeaderKind kind)
    {
        if (Store.IsLimited)
        {
            EnsureRoomForHeader();
        }

        int index = _headers.Rent(kind);
        Require(Header(index) is { State: TaskState.Pending, Waiters: 0 } && !_rare.Has(index), "a header that is not blank", index);
        _kept++;
        return index;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EnsureRoomForHeader()
    {
        if (Store.IsLimited && HeadersInUse >= _options.TaskCapacity && !_closing)
        {
            ThrowHelper.ThrowCapacity("tasks and futures", _options.TaskCapacity);
        }
    }

    /// <summary>The rare data of a header; rents the record if there is none.</summary>
    internal ref RareData Rare(int index)
    {
        if (!_rare.Has(index))
        {
            _rare.Add(index);
            Header(index).Marks |= HeaderMarks.HasRare;
        }

        return ref _rare[index];
    }

    /// <summary>The rare data of a header; empty if it has none.</summary>
    internal ref readonly RareData RareOf(int index) => ref _rare[index];

    /// <summary>The message of a cancellation request that waits for delivery.</summary>
    internal string? MessageOf(int index) => _rare[index].CancelMessage;

    private void SetMessage(int index, string? message)
    {
        if (message is not null || _rare.Has(index))
        {
            Rare(index).CancelMessage = message;
        }
    }

    internal string? NameOfHeader(int index) => NameOf(index, in _rare[index]);

    private string? NameOf(int index, in RareData rare)
    {
        if (rare.Name is not null)
        {
            return rare.Name;
        }

        ref TaskHeader header = ref Header(index);
        return header is { Kind: HeaderKind.Task, State: TaskState.Pending } ? Store[header.Type].Name : null;
    }
}
