using static Coroutines.Coroutine;

namespace Coroutines.Allocation;

internal static partial class Work
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(3);

    [Coroutine]
    public static async Coroutine<long> Gathers(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            var (a, b) = await Gather(After(0, 1), After(1, 2));
            total += a + b;
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> GathersEight(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            var (a, b, c, d, e, f, g, h) = await Gather(
                After(0, 1), After(1, 2), After(0, 3), After(1, 4), After(0, 5), After(1, 6), After(0, 7), After(1, 8));
            total += a + b + c + d + e + f + g + h;
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> WaitsInTime(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            total += await WaitFor(After(1, 1), Limit);
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> TriesInTime(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            var (completed, value) = await TryWaitFor(After(1, 1), Limit);
            total += completed ? value : 0;
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> TimesOut(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            var (completed, _) = await TryWaitFor(After(1000, 1), Limit);
            total += completed ? 0 : 1;
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> Cancels(int n)
    {
        sum = 0;
        for (var i = 0; i < n; i++)
        {
            var task = CoroutineLoop.Current.Start(Park1());
            await Yield();
            task.Cancel();
            await Yield();
        }

        return sum;
    }

    [Coroutine]
    public static async Coroutine<long> CancelsFourLevels(int n)
    {
        sum = 0;
        for (var i = 0; i < n; i++)
        {
            var task = CoroutineLoop.Current.Start(Park4());
            await Yield();
            task.Cancel();
            await Yield();
        }

        return sum;
    }

    [Coroutine]
    private static async Coroutine<int> After(int milliseconds, int value)
    {
        await Sleep(milliseconds);
        return value;
    }

    [Coroutine]
    private static async Coroutine Park4()
    {
        try
        {
            await Park3();
        }
        finally
        {
            sum++;
        }
    }

    [Coroutine]
    private static async Coroutine Park3()
    {
        try
        {
            await Park2();
        }
        finally
        {
            sum++;
        }
    }

    [Coroutine]
    private static async Coroutine Park2()
    {
        try
        {
            await Park1();
        }
        finally
        {
            sum++;
        }
    }

    [Coroutine]
    private static async Coroutine Park1()
    {
        try
        {
            await Sleep(3_600_000);
        }
        finally
        {
            sum++;
        }
    }
}
