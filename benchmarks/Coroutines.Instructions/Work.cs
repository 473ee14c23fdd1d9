namespace Coroutines.Instructions;

/// <summary>The loop at what it does most. Each row does so many operations and nothing else that grows with their number.</summary>
internal static partial class Work
{
    private const int Tasks = 1000;
    private const int Batch = 100;

    private static long s_sum;

    private interface IKind
    {
        static abstract int Step { get; }
    }

    /// <summary>Resume one of 1,000 yielding coroutines of one type.</summary>
    public static void Resume(long operations)
    {
        using CoroutineLoop loop = NewLoop();
        for (int i = 0; i < Tasks; i++)
        {
            loop.Start(Yields<One>(operations / Tasks));
        }

        Run(loop);
    }

    /// <summary>Resume one of 1,000 yielding coroutines of eight types, in random order.</summary>
    public static void Mixed(long operations)
    {
        using CoroutineLoop loop = NewLoop();
        var random = new Random(42);
        for (int i = 0; i < Tasks; i++)
        {
            StartAny(loop, random.Next(8), operations / Tasks);
        }

        Run(loop);
    }

    /// <summary>Start, one yield, finish.</summary>
    public static void Start(long operations)
    {
        using CoroutineLoop loop = NewLoop();
        for (long i = 0; i < operations; i += Batch)
        {
            for (int k = 0; k < Batch; k++)
            {
                loop.Start(Once(k));
            }

            loop.Tick(TimeSpan.Zero);
        }
    }

    /// <summary>Sleep and wake, 1,000 sleepers.</summary>
    public static void Sleep(long operations)
    {
        using CoroutineLoop loop = NewLoop();
        for (int i = 0; i < Tasks; i++)
        {
            loop.Start(Sleeps(operations / Tasks));
        }

        Run(loop);
    }

    /// <summary>Resume through an awaited value that stands in a slot of its own.</summary>
    public static void Edge(long operations)
    {
        using CoroutineLoop loop = NewLoop();
        for (int i = 0; i < Tasks; i++)
        {
            loop.Start(Awaits(Yields<One>(operations / Tasks)));
        }

        Run(loop);
    }

    private static CoroutineLoop NewLoop() =>
        new(new CoroutineLoopOptions { TaskCapacity = 4 * Tasks, Clock = CoroutineClock.Manual, MaxIterationsPerTick = int.MaxValue });

    private static void Run(CoroutineLoop loop)
    {
        while (loop.TaskCount != 0)
        {
            loop.Tick(0.001);
        }
    }

    private static void StartAny(CoroutineLoop loop, int kind, long count)
    {
        switch (kind)
        {
            case 0: loop.Start(Yields<One>(count)); break;
            case 1: loop.Start(Yields<Two>(count)); break;
            case 2: loop.Start(Yields<Three>(count)); break;
            case 3: loop.Start(Yields<Four>(count)); break;
            case 4: loop.Start(Yields<Five>(count)); break;
            case 5: loop.Start(Yields<Six>(count)); break;
            case 6: loop.Start(Yields<Seven>(count)); break;
            default: loop.Start(Yields<Eight>(count)); break;
        }
    }

    [Coroutine]
    private static async Coroutine Yields<T>(long count)
        where T : struct, IKind
    {
        for (long i = 0; i < count; i++)
        {
            s_sum += T.Step;
            await Coroutine.Yield();
        }
    }

    [Coroutine]
    private static async Coroutine Once(int x)
    {
        await Coroutine.Yield();
        s_sum += x;
    }

    [Coroutine]
    private static async Coroutine Sleeps(long count)
    {
        for (long i = 0; i < count; i++)
        {
            await Coroutine.Sleep(1);
        }
    }

    [Coroutine]
    private static async Coroutine Awaits(Coroutine inner)
    {
        await inner;
        s_sum++;
    }

    private readonly struct One : IKind { public static int Step => 1; }

    private readonly struct Two : IKind { public static int Step => 2; }

    private readonly struct Three : IKind { public static int Step => 3; }

    private readonly struct Four : IKind { public static int Step => 4; }

    private readonly struct Five : IKind { public static int Step => 5; }

    private readonly struct Six : IKind { public static int Step => 6; }

    private readonly struct Seven : IKind { public static int Step => 7; }

    private readonly struct Eight : IKind { public static int Step => 8; }
}
