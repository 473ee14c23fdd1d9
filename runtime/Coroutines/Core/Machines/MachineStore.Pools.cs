namespace Coroutines;

// Objects that are used again, in a list for each kind of them.
internal sealed unsafe partial class MachineStore
{
    private static int s_pools;

    /// <summary>By the number of the kind.</summary>
    private object?[] _pools = [];

    /// <summary>The number of another kind in this process.</summary>
    public static int NextPool() => Interlocked.Increment(ref s_pools) - 1;

    /// <summary>The first free object of a kind, which leads to the others.</summary>
    public ref object? Pool(int kind)
    {
        if (kind >= _pools.Length)
        {
            _pools = LoopMemory.Longer(_pools, Math.Max(_pools.Length * 2, kind + 1), kind + 1);
        }

        return ref _pools[kind];
    }
}
