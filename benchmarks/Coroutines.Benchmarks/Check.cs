namespace Coroutines.Benchmarks;

/// <summary>A benchmark that did not do its work measures nothing.</summary>
internal static class Check
{
    public static void Equal(long expected, long actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"The work came to {actual}, not to {expected}.");
        }
    }
}
