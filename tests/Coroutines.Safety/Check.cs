namespace Coroutines.Safety;

/// <summary>What a program asserts.</summary>
internal static class Check
{
    public static void That(bool holds, string what)
    {
        if (!holds)
        {
            throw new SafetyException(what);
        }
    }

    public static void Equal<T>(T expected, T actual, string what) =>
        That(EqualityComparer<T>.Default.Equals(expected, actual), $"{what}: {actual} instead of {expected}");

    public static void Lines(IEnumerable<string> actual, params string[] expected) =>
        That(expected.SequenceEqual(actual), $"[{string.Join(" | ", actual)}] instead of [{string.Join(" | ", expected)}]");

    public static TException Throws<TException>(Action action, string part = "")
        where TException : Exception
    {
        try
        {
            action();
        }
        catch (TException error) when (error.Message.Contains(part, StringComparison.Ordinal))
        {
            return error;
        }

        throw new SafetyException($"no {typeof(TException).Name}");
    }

    /// <summary>The loop's books are whole, and nothing of it is rented.</summary>
    public static void NothingLeft(CoroutineLoop loop) => Left(loop, 0);

    /// <summary>The loop's books are whole, and so many headers are in use.</summary>
    public static void Left(CoroutineLoop loop, int headers)
    {
        LoopCensus census = loop.TakeCensus();
        Equal(headers, census.Headers, "headers in use");
        if (headers == 0)
        {
            Equal(default, census with { Bridges = 0 }, "rented");
        }
    }
}

internal sealed class SafetyException(string message) : Exception(message);
