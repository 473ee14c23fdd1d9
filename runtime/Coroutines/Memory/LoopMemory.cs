namespace Coroutines;

/// <summary>Where the arrays of loops come from. What needs several takes them all before it changes anything, so that memory may end anywhere.</summary>
internal static class LoopMemory
{
    /// <summary>For programs that test the end of memory, alone in their process: called before each array is made; may throw.</summary>
    public static Action? Allocating { get; set; }

    public static T[] New<T>(int length)
    {
        Allocating?.Invoke();
        return new T[length];
    }

    /// <summary>An array that stays where it is.</summary>
    public static T[] NewPinned<T>(int length)
    {
        Allocating?.Invoke();
        return GC.AllocateArray<T>(length, pinned: true);
    }

    /// <summary>A longer copy: twice as long if there is memory for that, else as long as needed.</summary>
    public static T[] Longer<T>(T[] items, int length, int least)
    {
        T[] longer;
        try
        {
            longer = New<T>(length);
        }
        catch (OutOfMemoryException) when (least < length)
        {
            longer = New<T>(least);
        }

        items.CopyTo(longer, 0);
        return longer;
    }
}
