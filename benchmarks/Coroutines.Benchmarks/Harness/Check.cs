namespace Coroutines.Benchmarks;

/// <summary>Results are part of the work: a peer that computes something else is no peer.</summary>
internal static class Check
{
    public static void Equal(long expected, long actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"A benchmark gave {actual} where {expected} is right.");
        }
    }
}
