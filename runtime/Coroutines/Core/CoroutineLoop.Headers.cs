using System.Runtime.CompilerServices;

namespace Coroutines;

public sealed unsafe partial class CoroutineLoop
{
    private SlotBlock* _blocks;
    private int _slotLimit;
    internal int[] _rareOf = [];
    private readonly HeaderSlab _headers;
    private Slab<LinkNode> _waitNodes;
    internal Slab<RareData> _rare;
    private int _liveTasks;

    /// <summary>How many headers are in use beside those of live tasks: futures, gathers and shields, and tasks whose outcome is kept.</summary>
    private int _kept;

    /// <summary>The number of live tasks: started and not done.</summary>
    public int TaskCount => _liveTasks;

    internal int HeadersInUse => _liveTasks + _kept;

    /// <summary>For how many slots there is room in the arrays that have a place for each.</summary>
    internal int SlotCapacity => _rareOf.Length;

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
        if (_rareOf.Length < slots)
        {
            int[] coldOf = LoopMemory.Longer(_rareOf, slots, slots);
            if (_gatherLinks.Length != 0)
            {
                GrowGatherLinks(slots);
            }

            _rareOf = coldOf;
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
    internal ref RareData Cold(int index)
    {
        int cold = _rareOf[index];
        if (cold == 0)
        {
            _rareOf[index] = cold = _rare.Rent();
            Header(index).Marks |= HeaderMarks.HasRare;
        }

        return ref _rare.Items[cold];
    }

    /// <summary>The message of a cancellation request that waits for delivery.</summary>
    internal string? MessageOf(int index) => _rareOf[index] is var cold and not 0 ? _rare.Items[cold].CancelMessage : null;

    private void SetMessage(int index, string? message)
    {
        if (message is not null || _rareOf[index] != 0)
        {
            Cold(index).CancelMessage = message;
        }
    }

    internal string? NameOfHeader(int index) => NameOf(index, _rareOf[index] is var cold and not 0 ? _rare.Items[cold] : default);

    private string? NameOf(int index, in RareData cold)
    {
        if (cold.Name is not null)
        {
            return cold.Name;
        }

        ref TaskHeader header = ref Header(index);
        return header is { Kind: HeaderKind.Task, State: TaskState.Pending } ? Store[header.Type].Name : null;
    }
}
