using static Coroutines.Coroutine;

namespace Coroutines.Allocation;

// Races, groups, time limits, shields, iterators: what begins together and ends together.
internal static partial class Work
{
    [Coroutine]
    public static async Coroutine<long> Races(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            total += (await Race<int>([After(1, 1), After(1000, 2)])).Value;
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> Groups(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            await using var group = new CoroutineTaskGroup();
            var a = group.CreateTask(After(1, 1));
            var b = group.CreateTask(After(0, 2));
            total += await a + await b;
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> Limits(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            await using var limit = TimeoutAfter(Limit);
            total += await After(1, 1);
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> Shields(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            total += await Shield(After(1, 1));
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> CancelsGathers(int n)
    {
        sum = 0;
        for (var i = 0; i < n; i++)
        {
            var task = CoroutineLoop.Current.Start(ParkTwo());
            await Yield();
            await Yield();
            task.Cancel();
            await Yield();
            await Yield();
            await Yield();
        }

        return sum;
    }

    [Coroutine]
    public static async Coroutine<long> CancelsIterators(int n)
    {
        sum = 0;
        for (var i = 0; i < n; i++)
        {
            var task = CoroutineLoop.Current.Start(ParkInIterator());
            await Yield();
            task.Cancel();
            await Yield();
        }

        return sum;
    }

    [Coroutine]
    public static async Coroutine<long> Iterates(int n)
    {
        long total = 0;
        await foreach (var item in Items(n))
        {
            total += item;
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> LeavesIterators(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            await foreach (var item in Items(2))
            {
                total += item;
                break;
            }
        }

        return total;
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Items(int n)
    {
        for (var i = 0; i < n; i++)
        {
            await Yield();
            yield return 1;
        }
    }

    [Coroutine]
    private static async Coroutine ParkTwo() => await Gather(Park1(), Park1());

    [Coroutine]
    private static async Coroutine ParkInIterator()
    {
        await foreach (var item in ParkedItems())
        {
            sum += item;
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> ParkedItems()
    {
        yield return 0;
        await Park1();
    }
}
