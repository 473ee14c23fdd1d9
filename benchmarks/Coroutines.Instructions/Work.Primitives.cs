namespace Coroutines.Instructions;

/// <summary>Gathers, sleepers that are many, and primitives.</summary>
internal static partial class Work
{
    private const int Sleepers = 100_000;

    /// <summary>A gather of two, awaited where it stands.</summary>
    public static void Gather(long operations)
    {
        using CoroutineLoop loop = NewLoop();
        loop.Start(Gathers(operations));
        Run(loop);
    }

    /// <summary>One child of a gather of 1,000.</summary>
    public static void GatherMany(long operations)
    {
        using CoroutineLoop loop = NewLoop();
        loop.Start(GathersMany(operations / Tasks));
        Run(loop);
    }

    /// <summary>One sleep of 100,000 sleepers with deadlines of their own.</summary>
    public static void Sleeping(long operations)
    {
        using CoroutineLoop loop = new(new CoroutineLoopOptions { TaskCapacity = Sleepers, Clock = CoroutineClock.Manual, MaxIterationsPerTick = int.MaxValue });
        for (int i = 0; i < Sleepers; i++)
        {
            loop.Start(SleepsLong(operations / Sleepers, i % 997));
        }

        Run(loop);
    }

    /// <summary>An item through a bounded queue.</summary>
    public static void Queue(long operations)
    {
        using CoroutineLoop loop = NewLoop();
        var queue = new CoroutineQueue<int>(16);
        loop.Start(Puts(queue, operations));
        loop.Start(Gets(queue, operations));
        Run(loop);
    }

    /// <summary>A lock that ten tasks pass on.</summary>
    public static void Lock(long operations)
    {
        using CoroutineLoop loop = NewLoop();
        var gate = new CoroutineLock();
        for (int i = 0; i < 10; i++)
        {
            loop.Start(Passes(gate, operations / 10));
        }

        Run(loop);
    }

    [Coroutine]
    private static async Coroutine Gathers(long count)
    {
        for (long i = 0; i < count; i++)
        {
            (int a, int b) = await Coroutine.Gather(Value(1), Value(2));
            s_sum += a + b;
        }
    }

    [Coroutine]
    private static async Coroutine GathersMany(long count)
    {
        var children = new Coroutine<int>[Tasks];
        var results = new int[Tasks];
        for (long i = 0; i < count; i++)
        {
            for (int k = 0; k < Tasks; k++)
            {
                children[k] = Value(k);
            }

            await Coroutine.Gather(children, results.AsMemory());
            s_sum += results[^1];
        }
    }

    [Coroutine]
    private static async Coroutine<int> Value(int x)
    {
        await Coroutine.Yield();
        return x;
    }

    [Coroutine]
    private static async Coroutine SleepsLong(long count, int milliseconds)
    {
        for (long i = 0; i < count; i++)
        {
            await Coroutine.Sleep(TimeSpan.FromMilliseconds(1 + milliseconds));
        }
    }

    [Coroutine]
    private static async Coroutine Puts(CoroutineQueue<int> queue, long count)
    {
        for (long i = 0; i < count; i++)
        {
            await queue.Put(1);
        }
    }

    [Coroutine]
    private static async Coroutine Gets(CoroutineQueue<int> queue, long count)
    {
        for (long i = 0; i < count; i++)
        {
            s_sum += await queue.Get();
        }
    }

    [Coroutine]
    private static async Coroutine Passes(CoroutineLock gate, long count)
    {
        for (long i = 0; i < count; i++)
        {
            using (await gate.Acquire())
            {
                await Coroutine.Yield();
            }
        }
    }
}
