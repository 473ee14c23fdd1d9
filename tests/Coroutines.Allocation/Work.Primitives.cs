using static Coroutines.Coroutine;

namespace Coroutines.Allocation;

/// <summary>Between tasks. What they meet at is made at the first use, in the warm-up: a primitive belongs to one loop.</summary>
internal static partial class Work
{
    private const int GatheredAtOnce = 1_000;

    private static readonly Coroutine<int>[] children = new Coroutine<int>[GatheredAtOnce];
    private static readonly int[] results = new int[GatheredAtOnce];
    private static readonly Action<object?> complete = static future => ((CoroutineFuture<int>)future!).SetResult(1);

    private static CoroutineLock? mutex;
    private static CoroutineSemaphore? semaphore;
    private static CoroutineQueue<int>? queue;
    private static CoroutineEvent? signal;
    private static CoroutineFuture<int>? future;

    [Coroutine]
    public static async Coroutine<long> HandsOverALock(int n)
    {
        sum = 0;
        mutex ??= new CoroutineLock();
        var other = CreateTask(Contend(mutex, n / 2));
        await Contend(mutex, n / 2);
        await other;
        return sum;
    }

    [Coroutine]
    public static async Coroutine<long> PassesASemaphore(int n)
    {
        sum = 0;
        semaphore ??= new CoroutineSemaphore();
        var other = CreateTask(Pass(semaphore, n / 2));
        await Pass(semaphore, n / 2);
        await other;
        return sum;
    }

    [Coroutine]
    public static async Coroutine<long> Transfers(int n)
    {
        queue ??= new CoroutineQueue<int>(16);
        var producer = CreateTask(Produce(queue, n));
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            total += await queue.Get();
        }

        await producer;
        return total;
    }

    [Coroutine]
    public static async Coroutine<long> Signals(int n)
    {
        sum = 0;
        signal ??= new CoroutineEvent();
        var listener = CreateTask(Listen(signal, n));
        await Yield();
        for (var i = 0; i < n; i++)
        {
            signal.Set();
            signal.Clear();
            await Yield();
        }

        await listener;
        return sum;
    }

    /// <summary>As another thread would: through the inbox.</summary>
    [Coroutine]
    public static async Coroutine<long> WakesFromOutside(int n)
    {
        long total = 0;
        future ??= new CoroutineFuture<int>(CoroutineLoop.Current);
        for (var i = 0; i < n; i++)
        {
            CoroutineLoop.Current.CallSoonThreadSafe(complete, future);
            total += await future;
            future.Reset();
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> GathersAThousand(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i += GatheredAtOnce)
        {
            for (var child = 0; child < children.Length; child++)
            {
                children[child] = One();
            }

            await Gather(children, results);
            foreach (var result in results)
            {
                total += result;
            }
        }

        return total;
    }

    [Coroutine]
    private static async Coroutine Contend(CoroutineLock mutex, int n)
    {
        for (var i = 0; i < n; i++)
        {
            using (await mutex.Acquire())
            {
                await Yield();
                sum++;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Pass(CoroutineSemaphore semaphore, int n)
    {
        for (var i = 0; i < n; i++)
        {
            using (await semaphore.Acquire())
            {
                await Yield();
                sum++;
            }
        }
    }

    [Coroutine]
    private static async Coroutine Produce(CoroutineQueue<int> queue, int n)
    {
        for (var i = 0; i < n; i++)
        {
            await queue.Put(1);
        }
    }

    [Coroutine]
    private static async Coroutine Listen(CoroutineEvent signal, int n)
    {
        for (var i = 0; i < n; i++)
        {
            await signal.Wait();
            sum++;
        }
    }
}
