using System.Reflection;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// What is known of a type of machine, or of another thing that is awaited: where it keeps what it awaits in which state, and at which line that is. Made when
/// somebody looks first; nothing of it is there before.
/// </summary>
internal sealed class MachineMap
{
    private static int s_ids;

    private MachinePoint[] _points = [];
    private string? _name;
    private CoroutineMachineAttribute? _method;
    private bool _isNamed;

    private MachineMap(Type type) => Type = type;

    /// <summary>A number of the type in this process, from 1.</summary>
    public int Id { get; } = Interlocked.Increment(ref s_ids);

    public Type Type { get; }

    public MachineKind Kind { get; set; }

    /// <summary>Where the state is, from the begin of the machine; -1 if it has none. Of a slot's value: where its place is.</summary>
    public int StateOffset { get; set; } = -1;

    /// <summary>Where the reference is that tells what is waited for; -1 if there is none.</summary>
    public int TargetOffset { get; set; } = -1;

    /// <summary>Where it can be left: at the place of its state, or in any order for what has none.</summary>
    public ReadOnlySpan<MachinePoint> Points => _points;

    /// <summary>Whether it stands for a method of the user's, or of the library.</summary>
    public bool IsMethod => Method is not null;

    /// <summary>Whether it is known where the method is; of the library's own that is nobody's business.</summary>
    public bool HasPlace => File.Length != 0 && Type.Assembly != typeof(MachineMap).Assembly;

    /// <summary>The name of the coroutine, or what the operation is called.</summary>
    public string Name => _name ??= Method is null ? OperationName(Type) : MachineSlab.NameOf(Type);

    /// <summary>The file of the method, empty where not known.</summary>
    public string File => Method?.File ?? "";

    /// <summary>The line where the method is declared, 0 where not known.</summary>
    public int Line => Method?.Line ?? 0;

    private CoroutineMachineAttribute? Method
    {
        get
        {
            if (!_isNamed)
            {
                _method = Type.GetCustomAttribute<CoroutineMachineAttribute>();
                _isNamed = true;
            }

            return _method;
        }
    }

    /// <summary>The map of a type.</summary>
    public static MachineMap Of<T>() => Known<T>.Map;

    /// <summary>The line of a state; that of the declaration before the first.</summary>
    public int LineAt(int state) => TryFind(state, out MachinePoint point) && point.Line != 0 ? point.Line : Line;

    /// <summary>The place of a state.</summary>
    public bool TryFind(int state, out MachinePoint point)
    {
        // The generator counts its states from 1.
        MachinePoint[] points = _points;
        if ((uint)(state - 1) < (uint)points.Length && points[state - 1].State == state)
        {
            point = points[state - 1];
            return true;
        }

        foreach (MachinePoint one in points)
        {
            if (one.State == state)
            {
                point = one;
                return true;
            }
        }

        point = default;
        return false;
    }

    /// <summary>Adds a place, in the order of the states.</summary>
    public void Add(MachinePoint point)
    {
        Array.Resize(ref _points, _points.Length + 1);
        _points[^1] = point;
    }

    /// <summary>"CoroutineQueue.Get" for the type <c>CoroutineQueue&lt;T&gt;.GetOperation</c>.</summary>
    internal static string OperationName(Type type)
    {
        string name = PlainName(type);
        name = name.EndsWith("Operation", StringComparison.Ordinal) && name.Length > "Operation".Length ? name[..^"Operation".Length] : name;
        return type.DeclaringType is { } owner ? PlainName(owner) + "." + name : name;
    }

    private static string PlainName(Type type) => type.Name.Split('`')[0];

    private static MachineMap Make<T>()
    {
        var map = new MachineMap(typeof(T));
        if (!typeof(T).IsValueType || default(T) is not { } machine)
        {
            map.Kind = MachineKind.Reference;
            map.TargetOffset = 0;
            return map;
        }

        // Where it is described it lies in a box, which all that is asked of it are distances in.
        object box = machine;
        ref byte start = ref Unsafe.As<StrongBox<byte>>(box).Value;
        if (box is ICoroutineMachine described)
        {
            described.Describe(new MachineMapBuilder(map, ref start));
        }
        else if (box is IDescribed polled)
        {
            polled.Describe(new MachineMapBuilder(map, ref start));
        }
        else
        {
            map.Kind = MachineKind.Leaf;
            map.TargetOffset = AwaiterLayout.TaskOffset<T>(ref start);
        }

        if (map.Kind != MachineKind.Slot && map is { TargetOffset: < 0, Points.IsEmpty: true } && IsOneReference<T>())
        {
            map.Kind = MachineKind.Leaf;
            map.TargetOffset = 0;
        }

        GC.KeepAlive(box);
        return map;
    }

    // What it has is what it waits for.
    private static bool IsOneReference<T>() => RuntimeHelpers.IsReferenceOrContainsReferences<T>() && Unsafe.SizeOf<T>() == nint.Size;

    private static class Known<T>
    {
        public static readonly MachineMap Map = Make<T>();
    }
}
