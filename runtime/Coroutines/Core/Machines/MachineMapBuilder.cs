using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>
/// What a machine says of itself when somebody looks at what runs: where it keeps its state and what it awaits, and at which line each state stands.
/// Asked once for each type of machine; see <see cref="ICoroutineMachine.Describe"/>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct MachineMapBuilder
{
    private readonly MachineMap _map;
    private readonly ref byte _machine;

    internal MachineMapBuilder(MachineMap map, ref byte machine)
    {
        _map = map;
        _machine = ref machine;
    }

    /// <summary>The field that tells where the machine stands; 0 before its first poll.</summary>
    /// <param name="state">The field.</param>
    public void State(ref int state) => _map.StateOffset = OffsetOf(in state);

    /// <summary>A state in which the machine awaits nothing that it keeps.</summary>
    /// <param name="state">The state.</param>
    /// <param name="line">The line of the <c>await</c> in the file of the machine's method.</param>
    public void At(int state, int line) => _map.Add(new MachinePoint(state, line, 0, null));

    /// <summary>A state in which the machine awaits what a field holds.</summary>
    /// <typeparam name="T">The type of the field: a machine, or an awaiter.</typeparam>
    /// <param name="state">The state.</param>
    /// <param name="line">The line of the <c>await</c> in the file of the machine's method.</param>
    /// <param name="awaited">The field.</param>
    public void Await<T>(int state, int line, ref T awaited) => _map.Add(new MachinePoint(state, line, OffsetOf(in awaited), MachineMap.Of<T>()));

    /// <summary>What a machine without states polls, as one that stands around another does. Of several the first that waits is shown.</summary>
    /// <typeparam name="T">The type of the field: a machine, or an awaiter.</typeparam>
    /// <param name="inner">The field.</param>
    public void Inner<T>(ref readonly T inner) => _map.Add(new MachinePoint(MachinePoint.AnyState, 0, OffsetOf(in inner), MachineMap.Of<T>()));

    /// <summary>What the machine waits for, to be shown by its type.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="target">The field, of a primitive or a task.</param>
    public void WaitsFor<T>(ref readonly T target)
        where T : class?
    {
        _map.Kind = MachineKind.Leaf;
        _map.TargetOffset = OffsetOf(in target);
    }

    /// <summary>A value that names a coroutine in a slot of its own.</summary>
    internal void Slot<TSlab>(ref readonly TSlab slab, ref readonly long place)
        where TSlab : class?
    {
        _map.Kind = MachineKind.Slot;
        _map.TargetOffset = OffsetOf(in slab);
        _map.StateOffset = OffsetOf(in place);
    }

    private int OffsetOf<T>(ref readonly T field) => (int)Unsafe.ByteOffset(ref _machine, ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in field)));
}
