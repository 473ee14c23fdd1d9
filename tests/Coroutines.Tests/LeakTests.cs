namespace Coroutines.Tests;

/// <summary>After many tasks that end in every way, everything rented is free again and nothing has grown.</summary>
public sealed class LeakTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void EverythingRentedIsFreeAgain(int seed)
    {
        var random = new Random(seed);
        int reports = 0;
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 512, ExceptionHandler = (_, _) => reports++ });
        var mutex = new CoroutineLock();
        var queue = new CoroutineQueue<int>(3);
        var live = new List<CoroutineTask>();
        for (int i = 0; i < 20_000; i++)
        {
            live.Add(Start(loop, random, mutex, queue));
            if (random.Next(3) == 0)
            {
                live[random.Next(live.Count)].Cancel();
            }

            if (random.Next(4) == 0)
            {
                loop.Tick(TimeSpan.FromMilliseconds(random.Next(8)));
            }

            if (live.Count > 60)
            {
                live.RemoveRange(0, 40);
            }
        }

        for (int i = 0; i < 100 && loop.TaskCount != 0; i++)
        {
            while (queue.TryGet(out _))
            {
            }

            foreach (CoroutineTask task in loop.AllTasks())
            {
                task.Cancel();
            }

            loop.Tick(TimeSpan.FromMilliseconds(50));
        }

        Assert.Equal(0, loop.TaskCount);
        Assert.Equal(
            (0, 0, 0, 0, 0, 0, 0, 0),
            (loop.HeadersInUse, loop.NodesInUse, loop.ColdInUse, loop.TimersInUse, loop.TimeoutsInUse, loop.WaitsInUse, loop.GroupsInUse, loop.CallbacksInUse));
        Assert.False(mutex.IsLocked);
        foreach (MachineSlab? slab in loop.Store.Slabs)
        {
            Assert.Equal(0, slab?.InUse ?? 0);
        }

        Assert.True(reports > 0);
    }

    private static CoroutineTask Start(CoroutineLoop loop, Random random, CoroutineLock mutex, CoroutineQueue<int> queue)
    {
        int a = random.Next(20);
        int b = random.Next(20);
        switch (random.Next(16))
        {
            case 0:
                return loop.Start(FetchMachine.Call(1, a));
            case 1:
                return loop.Start(Scripts.Of<int>(async () =>
                {
                    (int x, int y) = await Coroutine.Gather(FetchMachine.Call(1, a), FetchMachine.Call(2, b)).On<GatherOperation<int, int>, (int, int)>();
                    return x + y;
                }));
            case 2:
                return loop.Start(Scripts.Of<bool>(async () => (await Coroutine.TryWaitFor(FetchMachine.Call(1, a), b).On<TryWaitForOperation<int>, TimedResult<int>>()).Completed));
            case 3:
                return loop.Start(Scripts.Of<int>(async () => await Coroutine.WaitFor(FetchMachine.Call(1, a), b).On<WaitForOperation<int>, int>()));
            case 4:
                return loop.Start(Scripts.Of<int>(async () =>
                {
                    using (await mutex.Acquire().On<CoroutineLock.AcquireOperation, CoroutineLock.Holder>())
                    {
                        await Coroutine.Sleep(a).On();
                        return 0;
                    }
                }));
            case 5:
                return loop.Start(Make.Of(queue.Put(a)));
            case 6:
                return loop.Start(Make.Await<CoroutineQueue<int>.GetOperation, int>(queue.Get, _ => { }));
            case 7:
                return loop.Start(Scripts.Of<int>(async () => await Coroutine.Shield(FetchMachine.Call(1, a)).On<ShieldOperation<int>, int>()));
            case 8:
                return loop.Start(Scripts.Of<int>(async () => (await Coroutine.Race(FetchMachine.Call(1, a), FetchMachine.Call(2, b)).On<RaceOperation<int>, RaceResult<int>>()).Index));
            case 9:
                return loop.Start(Scripts.Of<int>(async () =>
                {
                    await Coroutine.Sleep(a).On();
                    throw new FormatException("wanted");
                }));
            case 10:
                return loop.Start(Scripts.Of<int>(async () =>
                {
                    var group = new CoroutineTaskGroup();
                    return await Scoped(group, async () =>
                    {
                        _ = group.CreateTask(FetchMachine.Call(1, a).Discard());
                        _ = group.CreateTask(Make.Sequence(() => Make.Of(Coroutine.Sleep(b)), () => a % 3 == 0 ? Make.Do(() => throw new FormatException("wanted")) : Make.Of(Coroutine.Sleep(1))));
                        await Coroutine.Sleep(a / 2).On();
                        return 0;
                    });
                }));
            case 11:
                return loop.Start(Scripts.Of<int>(async () => await Scoped(Coroutine.TimeoutAfter(a), async () =>
                {
                    await Coroutine.Sleep(b).On();
                    return 0;
                })));
            case 12:
                return loop.Start(Scripts.Of<int>(async () =>
                {
                    CoroutineTask[] tasks = [loop.Start(FetchMachine.Call(1, a)), loop.Start(FetchMachine.Call(2, b))];
                    using AsCompletedTasks all = Coroutine.AsCompleted(tasks, TimeSpan.FromMilliseconds(12));
                    for (int i = 0; i < all.Count; i++)
                    {
                        await all.Next().On<AsCompletedTasks.NextOperation, CoroutineTask>();
                    }

                    return 0;
                }));
            case 13:
                return loop.Start(Scripts.Of<int>(async () =>
                {
                    CoroutineTask task = loop.Start(FetchMachine.Call(1, a));
                    task.AddDoneCallback(_ => { });
                    CoroutineCallback callback = loop.CallLater(TimeSpan.FromMilliseconds(b), () => { });
                    await Coroutine.Sleep(5).On();
                    callback.Cancel();
                    return 0;
                }));
            case 14:
                return loop.Start(Scripts.Of<int>(async () =>
                {
                    using var future = new CoroutineFuture<int>(loop);
                    loop.CallLater(TimeSpan.FromMilliseconds(a), () => future.TrySetResult(1));
                    return await Coroutine.WaitFor(future.Task, b).On<WaitForOperation<int>, int>();
                }));
            default:
                return loop.Start(Scripts.Of<int>(async () =>
                {
                    CoroutineTask one = loop.Start(FetchMachine.Call(1, a));
                    CoroutineTask two = loop.Start(FetchMachine.Call(2, b));
                    WaitResult result = await Coroutine.Wait([one, two], WaitCondition.FirstCompleted, TimeSpan.FromMilliseconds(10)).On<WaitOperation, WaitResult>();
                    return result.DoneCount;
                }));
        }
    }

    /// <summary>What the generator makes of <c>await using</c> with a scope.</summary>
    private static async Script<int> Scoped(ICoroutineScope scope, Func<Script<int>> body)
    {
        int result = 0;
        Exception? error = null;
        try
        {
            result = await body();
        }
        catch (Exception e)
        {
            error = e;
        }

        ScopeExit kind = error is null ? ScopeExit.Completed : error is OperationCanceledException ? ScopeExit.Cancelled : ScopeExit.Faulted;
        bool drop = await scope.Exit(kind, error).On<Coroutine<bool>, bool>();
        if (error is not null && !drop)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error);
        }

        return result;
    }
}
