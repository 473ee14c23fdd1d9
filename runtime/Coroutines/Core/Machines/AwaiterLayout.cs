using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Where awaiters of .NET keep the task that they wait for.</summary>
internal static class AwaiterLayout
{
    /// <summary>How many bytes after its begin an awaiter has its task; -1 where that is not known.</summary>
    public static int TaskOffset<T>(ref byte awaiter)
    {
        Type type = typeof(T).IsGenericType ? typeof(T).GetGenericTypeDefinition() : typeof(T);
        try
        {
            // Those with a result are laid out as those without one: .NET itself takes the one for the other.
            if (type == typeof(TaskAwaiter) || type == typeof(TaskAwaiter<>))
            {
                return Offset(ref awaiter, ref TaskOf(ref Unsafe.As<byte, TaskAwaiter>(ref awaiter)));
            }

            if (type == typeof(ConfiguredTaskAwaitable.ConfiguredTaskAwaiter) || type == typeof(ConfiguredTaskAwaitable<>.ConfiguredTaskAwaiter))
            {
                return Offset(ref awaiter, ref TaskOf(ref Unsafe.As<byte, ConfiguredTaskAwaitable.ConfiguredTaskAwaiter>(ref awaiter)));
            }

            if (type == typeof(ValueTaskAwaiter))
            {
                return Offset(ref awaiter, ref SourceOf(ref ValueOf(ref Unsafe.As<byte, ValueTaskAwaiter>(ref awaiter))));
            }
        }
        catch (MissingFieldException)
        {
            // A later .NET has other fields: the task is not shown.
        }

        return -1;
    }

    private static int Offset<T>(ref byte start, ref T field) => (int)Unsafe.ByteOffset(ref start, ref Unsafe.As<T, byte>(ref field));

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_task")]
    private static extern ref Task TaskOf(ref TaskAwaiter awaiter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "m_task")]
    private static extern ref Task TaskOf(ref ConfiguredTaskAwaitable.ConfiguredTaskAwaiter awaiter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_value")]
    private static extern ref ValueTask ValueOf(ref ValueTaskAwaiter awaiter);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_obj")]
    private static extern ref object? SourceOf(ref ValueTask task);
}
