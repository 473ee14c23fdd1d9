using static Coroutines.Coroutine;

namespace Coroutines.Benchmarks;

/// <summary>Two activities side by side, each of which waits for one turn.</summary>
internal static partial class Combine
{
    private static long sum;

    public static void GatherTwo(int operations)
    {
        Loops.Small.RunUntilDone(Gathers(operations));
        Check.Equal(operations * 3L, sum);
    }

    public static void WhenAllTwo(int operations)
    {
        _ = WhenAlls(operations);
        TurnQueue.Drain();
        Check.Equal(operations * 3L, sum);
    }

    [Coroutine]
    private static async Coroutine Gathers(int n)
    {
        sum = 0;
        for (var i = 0; i < n; i++)
        {
            var (a, b) = await Gather(Value(1), Value(2));
            sum += a + b;
        }
    }

    [Coroutine]
    private static async Coroutine<int> Value(int value)
    {
        await Yield();
        return value;
    }

    private static async Task WhenAlls(int n)
    {
        sum = 0;
        for (var i = 0; i < n; i++)
        {
            var (a, b) = (ValueTask(1), ValueTask(2));
            await Task.WhenAll(a, b);
            sum += await a + await b;
        }
    }

    private static async Task<int> ValueTask(int value)
    {
        await TurnQueue.NextTurn;
        return value;
    }
}
