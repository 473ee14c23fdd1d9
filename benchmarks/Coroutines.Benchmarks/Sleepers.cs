using static Coroutines.Coroutine;

namespace Coroutines.Benchmarks;

/// <summary>Many sleepers at once, with deadlines spread over a second.</summary>
internal static partial class Sleepers
{
    private static long woken;

    public static void Coroutines(int operations, int population)
    {
        woken = 0;
        for (var done = 0; done < operations; done += population)
        {
            for (var i = 0; i < population; i++)
            {
                Loops.Large.Start(Doze(1 + (i * 7919 % 1000)));
            }

            Loops.Large.Tick(TimeSpan.Zero);
            Loops.Large.Tick(TimeSpan.FromSeconds(1.001));
        }

        Check.Equal(operations, woken);
    }

    [Coroutine]
    private static async Coroutine Doze(int milliseconds)
    {
        await Sleep(milliseconds);
        woken++;
    }
}
