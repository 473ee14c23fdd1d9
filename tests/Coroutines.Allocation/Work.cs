using static Coroutines.Coroutine;

namespace Coroutines.Allocation;

/// <summary>The operations that are counted. Each method does one kind of them n times and returns a sum that proves it did.</summary>
internal static partial class Work
{
    private static readonly Func<int, Coroutine<int>> group = AddTo;
    private static long sum;

    [Coroutine]
    public static async Coroutine<long> Starts(int n)
    {
        sum = 0;
        for (var i = 0; i < n; i++)
        {
            CoroutineLoop.Current.Start(AddOne());
            await Yield();
        }

        return sum;
    }

    [Coroutine]
    public static async Coroutine<long> Creates(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            total += await CreateTask(One());
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> Yields(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            await Yield();
            total++;
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> CallsAGroup(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            total += await group(1);
        }

        return total;
    }

    [Coroutine]
    private static async Coroutine<int> AddTo(int x)
    {
        await Yield();
        return x + 1;
    }

    [Coroutine]
    public static async Coroutine<long> Frames(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            await NextFrame();
            total++;
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> Sleeps(int n)
    {
        var started = CoroutineLoop.Current.Time;
        for (var i = 0; i < n; i++)
        {
            await Sleep(1);
        }

        return (long)(CoroutineLoop.Current.Time - started).TotalMilliseconds;
    }

    [Coroutine]
    public static async Coroutine<long> Nests(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            total += await Level1(suspend: false);
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> NestsSuspended(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            total += await Level1(suspend: true);
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> Recurses(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            total += await Depth(4);
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> AwaitsCompleted(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            total += await new ValueTask<int>(1);
        }

        return total;
    }

    [Coroutine]
    private static async Coroutine AddOne()
    {
        sum++;
        await Yield();
    }

    [Coroutine]
    private static async Coroutine<int> One()
    {
        await Yield();
        return 1;
    }

    [Coroutine]
    private static async Coroutine<int> Level1(bool suspend) => 1 + await Level2(suspend);

    [Coroutine]
    private static async Coroutine<int> Level2(bool suspend) => 1 + await Level3(suspend);

    [Coroutine]
    private static async Coroutine<int> Level3(bool suspend) => 1 + await Level4(suspend);

    [Coroutine]
    private static async Coroutine<int> Level4(bool suspend)
    {
        if (suspend)
        {
            await Yield();
        }

        return 1;
    }

    [Coroutine]
    private static async Coroutine<int> Depth(int levels)
    {
        if (levels == 1)
        {
            await Yield();
            return 1;
        }

        return 1 + await Depth(levels - 1);
    }
}
