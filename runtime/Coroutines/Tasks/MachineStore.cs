using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>The machine slabs of a loop by type, or of a thread that stages coroutines while no loop is current.</summary>
internal sealed class MachineStore(CoroutineLoop? loop, int capacity, bool limited = false)
{
    [ThreadStatic]
    private static MachineStore? t_thread;

    private MachineSlab?[] _slabs = new MachineSlab?[16];

    /// <summary>The store of this thread, for coroutines made while no loop is current.</summary>
    public static MachineStore OfThread => t_thread ??= new MachineStore(null, 16);

    public CoroutineLoop? Loop { get; } = loop;

    /// <summary>How many machines of a type to reserve at first.</summary>
    public int Capacity { get; } = capacity;

    /// <summary>Whether a coroutine staged here may be moved to a loop of this thread.</summary>
    public bool IsOfThisThread => this == t_thread || (Loop is { IsDisposed: false } && Loop.IsOnLoopThread);

    /// <summary>Whether there may be no more machines of a type than <see cref="Capacity"/>.</summary>
    public bool IsLimited { get; } = limited;

    public ReadOnlySpan<MachineSlab?> Slabs => _slabs;

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public VoidMachineSlab<TMachine> VoidSlab<TMachine>()
        where TMachine : struct, ICoroutineMachine
    {
        int id = VoidMachineSlab<TMachine>.Id;
        MachineSlab?[] slabs = _slabs;
        return (uint)id < (uint)slabs.Length && slabs[id] is { } slab
            ? Unsafe.As<VoidMachineSlab<TMachine>>(slab)
            : Add(new VoidMachineSlab<TMachine>(this));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ValueMachineSlab<TMachine, T> ValueSlab<TMachine, T>()
        where TMachine : struct, ICoroutineMachine<T>
    {
        int id = ValueMachineSlab<TMachine, T>.Id;
        MachineSlab?[] slabs = _slabs;
        return (uint)id < (uint)slabs.Length && slabs[id] is { } slab
            ? Unsafe.As<ValueMachineSlab<TMachine, T>>(slab)
            : Add(new ValueMachineSlab<TMachine, T>(this));
    }

    /// <summary>How many machines there are, of all types.</summary>
    public int CountMachines()
    {
        int count = 0;
        foreach (MachineSlab? slab in _slabs)
        {
            count += slab?.InUse ?? 0;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private TSlab Add<TSlab>(TSlab slab)
        where TSlab : MachineSlab
    {
        if (slab.TypeId >= _slabs.Length)
        {
            Array.Resize(ref _slabs, Math.Max(_slabs.Length * 2, slab.TypeId + 1));
        }

        _slabs[slab.TypeId] = slab;
        return slab;
    }
}
