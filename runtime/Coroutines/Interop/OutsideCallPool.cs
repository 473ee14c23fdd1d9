namespace Coroutines;

/// <summary>The objects of calls that are over, for the next of their type on any loop.</summary>
/// <remarks>By type and for all loops: a plugin that is unloaded takes its own along, while those of a loop would hold it.</remarks>
internal static class OutsideCallPool<TCall>
    where TCall : OutsideCall, new()
{
    /// <summary>More than these are in flight in a burst only, and not worth keeping for ever.</summary>
    private const int MostKept = 4096;

    private static readonly object s_lock = new();
    private static OutsideCall? s_free;
    private static int s_kept;

    /// <summary>Gives an object that nobody else has. Thread-safe.</summary>
    public static TCall Rent()
    {
        lock (s_lock)
        {
            if (s_free is TCall call)
            {
                s_free = call.Next;
                call.Next = null;
                s_kept--;
                return call;
            }
        }

        return new TCall();
    }

    /// <summary>Takes an object back. Thread-safe.</summary>
    public static void Keep(TCall call)
    {
        lock (s_lock)
        {
            if (s_kept < MostKept)
            {
                call.Next = s_free;
                s_free = call;
                s_kept++;
            }
        }
    }
}
