using System.Collections.Concurrent;
using System.Reflection;

namespace Coroutines.Explorer;

/// <summary>Looks into the wait lists of a primitive, also into those of the primitives that it is made of.</summary>
internal static class WaitLists
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> s_fields = new();

    public static int CountWaiters(object primitive)
    {
        int count = 0;
        foreach (FieldInfo field in s_fields.GetOrAdd(primitive.GetType(), FieldsOf))
        {
            object inner = field.GetValue(primitive)!;
            count += inner is WaitQueue queue ? queue.Count() : CountWaiters(inner);
        }

        return count;
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        FieldInfo[] fields = [.. type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(field => field.FieldType == typeof(WaitQueue) || field.FieldType == typeof(CoroutineLock)
                || field.FieldType == typeof(CoroutineEvent) || field.FieldType == typeof(CoroutineCondition))];
        return fields.Length != 0 ? fields : throw new InvalidOperationException($"{type} has no wait list.");
    }
}
