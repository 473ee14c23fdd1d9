namespace Coroutines.IO;

/// <summary>When a writer is told to pause and to go on: asyncio's marks.</summary>
internal readonly record struct WriteMarks(int Low, int High)
{
    private const int DefaultHigh = 64 * 1024;
    private const int LowPart = 4;

    public static WriteMarks Default => Of(null, null);

    public static WriteMarks Of(int? high, int? low)
    {
        int top = high ?? (low is { } given ? checked(LowPart * given) : DefaultHigh);
        int bottom = low ?? top / LowPart;
        if (bottom < 0 || top < bottom)
        {
            throw new ArgumentOutOfRangeException(nameof(high), $"The high-water mark ({top}) must not be below the low-water mark ({bottom}), nor that below zero.");
        }

        return new WriteMarks(bottom, top);
    }
}
