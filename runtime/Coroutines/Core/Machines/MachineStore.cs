using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The machine slabs of a loop by type, or of a thread that stages coroutines while no loop is current.</summary>
[StackTraceHidden]
internal sealed unsafe partial class MachineStore(CoroutineLoop? loop, int capacity, bool limited = false)
{
    /// <summary>How many blocks there is room for beside those that all tasks need: each type of machine begins one.</summary>
    private const int FirstBlocks = 16;

    /// <summary>With so many machines a store of a thread is left to its values, and goes with the last of them: those that are never started may be many.</summary>
    private const int ManyStaged = 4096;

    private readonly Thread? _thread = loop is null ? Thread.CurrentThread : null;

    /// <summary>By the number that a type has in this store.</summary>
    private MachineSlab?[] _slabs = new MachineSlab?[16];

    /// <summary>By the number that a type has in the process.</summary>
    private MachineSlab?[] _byId = new MachineSlab?[16];
    private PinnedTable<SlotBlock> _blocks = PinnedTable<SlotBlock>.Make((capacity >> SlotBlock.Shift) + FirstBlocks);
    private (SlotSlab? Slab, Array Page)[] _owners = new (SlotSlab?, Array)[(capacity >> SlotBlock.Shift) + FirstBlocks];
    private int _blockCount;

    /// <summary>Tables that became too small: another thread may still read a handle through one.</summary>
    private readonly List<PinnedTable<SlotBlock>> _retired = [];

    public CoroutineLoop? Loop { get; } = loop;

    /// <summary>How many machines of a type to reserve at first.</summary>
    public int Capacity { get; } = capacity;

    /// <summary>Whether a coroutine staged here may be moved to a loop of this thread.</summary>
    public bool IsOfThisThread => _thread == Thread.CurrentThread || Loop is { IsOnLoopThread: true };

    /// <summary>Whether there may be no more machines of a type than <see cref="Capacity"/>.</summary>
    public bool IsLimited { get; } = limited;

    public ReadOnlySpan<MachineSlab?> Slabs => _slabs;

    /// <summary>All slots, in blocks of one slab each.</summary>
    public SlotBlock* Blocks { get; private set; }

    /// <summary>An index above those of all slots.</summary>
    public int SlotLimit => _blockCount << SlotBlock.Shift;

    /// <summary>Whether there is such a slot: the index of a value that was read while another thread wrote it may be of another store.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Has(int index) => (uint)index < (uint)SlotLimit;

    public MachineSlab this[int type]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _slabs[type]!;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Coroutine Stage<TMachine>(in TMachine machine)
        where TMachine : struct, ICoroutineMachine => VoidSlab<TMachine>().Stage(in machine);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Coroutine<T> Stage<TMachine, T>(in TMachine machine)
        where TMachine : struct, ICoroutineMachine<T> => ValueSlab<TMachine, T>().Stage(in machine);

    /// <summary>As <c>Stage</c>, as a task that is not queued yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Coroutine Spawn<TMachine>(in TMachine machine, bool detached)
        where TMachine : struct, ICoroutineMachine =>
        VoidSlab<TMachine>().Stage(in machine, HeaderKind.Task, detached ? HeaderMarks.Detached : HeaderMarks.None);

    /// <inheritdoc cref="Spawn{TMachine}"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Coroutine<T> Spawn<TMachine, T>(in TMachine machine, bool detached)
        where TMachine : struct, ICoroutineMachine<T> =>
        ValueSlab<TMachine, T>().Stage(in machine, HeaderKind.Task, detached ? HeaderMarks.Detached : HeaderMarks.None);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VoidMachineSlab<TMachine> VoidSlab<TMachine>()
        where TMachine : struct, ICoroutineMachine
    {
        int id = VoidMachineSlab<TMachine>.Id;
        MachineSlab?[] slabs = _byId;
        return (uint)id < (uint)slabs.Length && slabs[id] is { } slab
            ? Unsafe.As<VoidMachineSlab<TMachine>>(slab)
            : Add(new VoidMachineSlab<TMachine>(this), id);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ValueMachineSlab<TMachine, T> ValueSlab<TMachine, T>()
        where TMachine : struct, ICoroutineMachine<T>
    {
        int id = ValueMachineSlab<TMachine, T>.Id;
        MachineSlab?[] slabs = _byId;
        return (uint)id < (uint)slabs.Length && slabs[id] is { } slab
            ? Unsafe.As<ValueMachineSlab<TMachine, T>>(slab)
            : Add(new ValueMachineSlab<TMachine, T>(this), id);
    }

    /// <summary>Adds a block.</summary>
    /// <param name="owner">Whose it is.</param>
    /// <param name="page">Its slots, kept alive here.</param>
    /// <param name="block">Where they are.</param>
    /// <returns>The index of its first slot.</returns>
    public int AddBlock(SlotSlab owner, Array page, in SlotBlock block)
    {
        if (Loop is null && CountRented() >= ManyStaged)
        {
            CoroutineLoop.LeaveStaging(this);
        }

        if (_graves.TryPop(out int grave))
        {
            Reuse(grave, owner, page, in block);
            return grave << SlotBlock.Shift;
        }

        int place = _blockCount;
        if (place == _blocks.Length)
        {
            Grow(place * 2);
        }

        Loop?.ReserveBlocks(_blocks.Length);
        _blocks.First[place] = block;
        _owners[place] = (owner, page);
        _blockCount = place + 1;
        Blocks = _blocks.First;
        Loop?.UseBlocks(Blocks, SlotLimit);
        return place << SlotBlock.Shift;
    }

    /// <summary>Whose slot it is; null where its slab was let go.</summary>
    public SlotSlab? OwnerOf(int index) => _owners[index >> SlotBlock.Shift].Slab;

    /// <summary>How many machines there are, of all types: of cold coroutines, of edges and of tasks that are not done.</summary>
    public int CountMachines()
    {
        int count = 0;
        for (int i = 0; i < SlotLimit; i++)
        {
            count += SlotBlock.HeaderAt(Blocks, i) is { Kind: HeaderKind.Cold or HeaderKind.Awaited } or { Kind: HeaderKind.Task, State: TaskState.Pending } ? 1 : 0;
        }

        return count;
    }

    private int CountRented()
    {
        int count = 0;
        foreach (MachineSlab? slab in _slabs)
        {
            count += slab?.InUse ?? 0;
        }

        return count;
    }

    // All is allocated before anything is changed.
    private void Grow(int capacity)
    {
        var blocks = PinnedTable<SlotBlock>.Make(capacity);
        (SlotSlab?, Array)[] owners = LoopMemory.Longer(_owners, capacity, capacity);
        _retired.Add(_blocks);
        _blocks.Items.CopyTo(blocks.Items);
        _blocks = blocks;
        _owners = owners;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TSlab Add<TSlab>(TSlab slab, int id)
        where TSlab : MachineSlab
    {
        if (id >= _byId.Length)
        {
            _byId = LoopMemory.Longer(_byId, Math.Max(_byId.Length * 2, id + 1), id + 1);
        }

        if (slab.TypeId >= _slabs.Length)
        {
            _slabs = LoopMemory.Longer(_slabs, Math.Max(_slabs.Length * 2, slab.TypeId + 1), slab.TypeId + 1);
        }

        _byId[id] = slab;
        _slabs[slab.TypeId] = slab;
        return slab;
    }
}
