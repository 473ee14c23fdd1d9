using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>How an iterator with a scope is left.</summary>
public sealed partial class IteratorScopeTests
{
    [Coroutine]
    private static async Coroutine InPlaceLeft()
    {
        await foreach (int item in Grouped(99, 500))
        {
            if (item == 2)
            {
                break;
            }
        }

        SayAt("after");
    }

    [Coroutine]
    private static async Coroutine LeftByException()
    {
        try
        {
            await foreach (int item in Grouped(99, 500))
            {
                if (item == 2)
                {
                    throw new FormatException();
                }
            }
        }
        catch (FormatException error)
        {
            Say(error.GetType().Name);
        }
    }

    [Coroutine]
    private static async Coroutine Linger()
    {
        await foreach (int item in Grouped(99, 500))
        {
            await Sleep(200);
        }
    }

    [Coroutine]
    private static async Coroutine LeftByCancellation() => Say(await TryWaitFor(Linger(), 50));

    [Coroutine]
    private static async Coroutine<int> Second()
    {
        await foreach (int item in Grouped(99, 500))
        {
            if (item == 2)
            {
                return item;
            }
        }

        return -1;
    }

    [Coroutine]
    private static async Coroutine LeftByReturn() => Say(await Second());

    [Coroutine]
    private static async IAsyncEnumerable<int> TwoGroups()
    {
        await using var outer = new CoroutineTaskGroup();
        outer.CreateTask(Child(500));
        await using var inner = new CoroutineTaskGroup();
        inner.CreateTask(Child(500));
        await using (TimeoutAfter(100))
        {
            for (int i = 0; ; i++)
            {
                await Sleep(1);
                yield return i;
            }
        }
    }

    [Coroutine]
    private static async Coroutine NestedLeft()
    {
        await foreach (int item in TwoGroups())
        {
            if (item == 2)
            {
                break;
            }
        }

        SayAt("after");
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> JumpsOut()
    {
        for (int i = 0; i < 1; i++)
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(Child(20));
            await Sleep(1);
            if (i == 0)
            {
                break;
            }

            yield return -1;
        }

        yield return 0;
    }

    [Coroutine]
    private static async Coroutine InnerJump()
    {
        await foreach (int item in JumpsOut())
        {
            Say(item);
        }

        SayAt("after");
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> JumpsInFinally()
    {
        try
        {
            for (int i = 0; ; i++)
            {
                await Sleep(1);
                yield return i;
            }
        }
        finally
        {
            while (true)
            {
                await using var group = new CoroutineTaskGroup();
                group.CreateTask(Child(20));
                break;
            }
        }
    }

    [Coroutine]
    private static async Coroutine JumpInDisposal()
    {
        await foreach (int item in JumpsInFinally())
        {
            if (item == 2)
            {
                break;
            }
        }

        SayAt("after");
    }

    [Coroutine]
    private static async Coroutine Pump(CoroutineQueue<int> queue)
    {
        for (int i = 0; ; i++)
        {
            await queue.Put(i);
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Merge()
    {
        var queue = new CoroutineQueue<int>(1);
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(Pump(queue));
        group.CreateTask(Pump(queue));
        while (true)
        {
            yield return await queue.Get();
        }
    }

    [Coroutine]
    private static async Coroutine MergeLeft()
    {
        int count = 0;
        await foreach (int item in Merge())
        {
            if (++count == 3)
            {
                break;
            }
        }

        Say($"{count} items");
        Say("after");
    }

    [Coroutine]
    private static async Coroutine Untidy()
    {
        try
        {
            await Sleep(500);
        }
        catch (OperationCanceledException)
        {
            throw new FormatException("cleanup");
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> WithUntidy()
    {
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(Untidy());
        await Sleep(1);
        yield return 1;
        yield return 2;
    }

    [Coroutine]
    private static async Coroutine LeftWithError()
    {
        try
        {
            await foreach (int item in WithUntidy())
            {
                break;
            }
        }
        catch (AggregateException error)
        {
            Say("AggregateException " + error.InnerException!.Message);
        }
    }
}
