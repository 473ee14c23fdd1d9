using System.Numerics;
using System.Runtime.CompilerServices;

namespace Coroutines;

// Letting go of slabs: what they are made of belongs to the assembly of their machines, which may be one to unload.
internal sealed unsafe partial class MachineStore
{
    /// <summary>0 stands for no machine type.</summary>
    private const int MaxTypes = ushort.MaxValue - 2;

    private readonly Stack<ushort> _freeTypes = new();
    private int _types;

    /// <summary>Places of blocks whose slabs are gone. Their headers stay, so that old handles and values stay stale.</summary>
    private readonly Stack<int> _graves = new();

    /// <summary>Takes a number for a type of machines.</summary>
    /// <exception cref="InvalidOperationException">There are as many types in this loop as it can have.</exception>
    public ushort RentType()
    {
        if (_freeTypes.TryPop(out ushort free))
        {
            return free;
        }

        return _types < MaxTypes
            ? (ushort)++_types
            : throw new InvalidOperationException(
                $"One loop can have {MaxTypes} types of coroutines, and this one has as many. {nameof(CoroutineLoop)}.{nameof(CoroutineLoop.Trim)} lets go of those that do not run.");
    }

    /// <summary>Lets go of the slabs that hold nothing.</summary>
    /// <param name="isNeeded">Whether a type is still named somewhere.</param>
    /// <param name="isEnding">Whether nothing will start any more, so that a slab that holds cold coroutines and tasks that are done can go, too.</param>
    public void Trim(Predicate<int> isNeeded, bool isEnding = false)
    {
        _pools = [];
        for (int type = 1; type < _slabs.Length; type++)
        {
            if (_slabs[type] is { } slab && !isNeeded(type) && (isEnding ? IsAtRest(slab) : slab.InUse == 0))
            {
                _slabs[type] = null;
                _byId[Array.IndexOf(_byId, slab)] = null;
                Bury(slab, isEnding);
                _freeTypes.Push((ushort)type);
            }
        }
    }

    /// <summary>How many slots are rented whose slab was let go: of tasks that are done, and whose handles are kept.</summary>
    public int CountRentedOfGone()
    {
        int count = 0;
        for (int place = 0; place < _blockCount; place++)
        {
            count += _owners[place].Slab is null ? SlotBlock.Size - BitOperations.PopCount(_blocks.First[place].Free) : 0;
        }

        return count;
    }

    private bool IsAtRest(MachineSlab slab)
    {
        for (int i = 0; i < SlotLimit; i++)
        {
            if (OwnerOf(i) == slab && SlotBlock.HeaderAt(Blocks, i) is ({ Kind: HeaderKind.Awaited } or { Kind: HeaderKind.Task, State: TaskState.Pending }))
            {
                return false;
            }
        }

        return true;
    }

    private void Bury(MachineSlab slab, bool isEnding)
    {
        for (int place = 0; place < _blockCount; place++)
        {
            if (_owners[place].Slab != slab)
            {
                continue;
            }

            ulong free = _blocks.First[place].Free;
            TaskHeader[] headers = GC.AllocateArray<TaskHeader>(SlotBlock.Size, pinned: true);
            for (int i = 0; i < SlotBlock.Size; i++)
            {
                headers[i] = SlotBlock.HeaderAt(Blocks, (place << SlotBlock.Shift) + i);
                if (headers[i].Kind == HeaderKind.Cold)
                {
                    headers[i].End();
                    free |= 1UL << i;
                }
            }

            // Nothing is rented here any more: what is still to be freed, as tasks whose handles are kept, is told to no slab.
            _blocks.First[place] = new SlotBlock { First = (nint)Unsafe.AsPointer(ref headers[0]), Free = free, Stride = (uint)sizeof(TaskHeader) };
            _owners[place] = (null, headers);
            if (!isEnding)
            {
                _graves.Push(place);
            }
        }
    }

    private void Reuse(int place, SlotSlab owner, Array page, in SlotBlock block)
    {
        for (int i = 0; i < SlotBlock.Size; i++)
        {
            ((TaskHeader*)(block.First + (nint)((uint)i * block.Stride)))->Generation = SlotBlock.HeaderAt(Blocks, (place << SlotBlock.Shift) + i).Generation;
        }

        _blocks.First[place] = block;
        _owners[place] = (owner, page);
    }
}
