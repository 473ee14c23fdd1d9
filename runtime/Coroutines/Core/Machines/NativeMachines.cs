using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>
/// The machines that loops have had, by the names of their types: all that a frame of a native program tells. In others nothing is kept, where frames tell their methods and
/// types may be unloaded.
/// </summary>
internal static class NativeMachines
{
    private static readonly Dictionary<int, Func<MachineMap>> s_roots = [];
    private static readonly Dictionary<string, MachineMap> s_known = [];
    private static int s_seen;

    /// <summary>A loop has its first machine of a type.</summary>
    /// <param name="id">The number of the type.</param>
    /// <param name="map">What is known of it, to be asked when somebody looks.</param>
    public static void Add(int id, Func<MachineMap> map)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported)
        {
            lock (s_roots)
            {
                s_roots.TryAdd(id, map);
            }
        }
    }

    /// <summary>What is known of a machine.</summary>
    /// <param name="type">The full name of its type.</param>
    public static MachineMap? Find(string type)
    {
        lock (s_roots)
        {
            if (s_seen != s_roots.Count)
            {
                s_seen = s_roots.Count;
                foreach (Func<MachineMap> root in s_roots.Values)
                {
                    AddAll(root());
                }
            }

            return s_known.GetValueOrDefault(type);
        }
    }

    private static void AddAll(MachineMap map)
    {
        if (map.IsMethod && s_known.TryAdd((map.Type.FullName ?? map.Type.Name).Split('[')[0], map))
        {
            foreach (MachinePoint point in map.Points)
            {
                if (point.Awaited is { } awaited)
                {
                    AddAll(awaited);
                }
            }
        }
    }
}
