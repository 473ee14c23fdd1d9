using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Items on their way from those who put to those who get.</summary>
public sealed partial class CoroutineQueueTests
{
    [Theory]
    [InlineData(QueueKind.Fifo, "3 1 2")]
    [InlineData(QueueKind.Lifo, "2 1 3")]
    [InlineData(QueueKind.Priority, "1 2 3")]
    public void ItsKindTellsInWhichOrderItGives(QueueKind kind, string expected)
    {
        var queue = new CoroutineQueue<int>(0, kind);
        foreach (int item in new[] { 3, 1, 2 })
        {
            Assert.True(queue.TryPut(item));
        }

        var taken = new List<int>();
        while (queue.TryGet(out int item))
        {
            taken.Add(item);
        }

        Assert.Equal(expected, string.Join(' ', taken));
        Assert.True(queue.IsEmpty);
    }

    [Fact]
    public void WhoWaitsLongestGetsTheNextItem() => Assert.Equal("free; a 1; b 2; c 3", Of(ThreeGetters));

    [Fact]
    public void ACancelledGetterInTheMiddleIsPassedOver() => Assert.Equal("b cancelled 1; a 1; c 2", Of(CancelAGetter));

    [Fact]
    public void AnItemForAGetterThatIsCancelledGoesToTheNext() => Assert.Equal("a cancelled 1; b 1", Of(CancelTheWokenGetter));

    [Fact]
    public void WhoWaitsLongestHasTheNextPlace() => Assert.Equal("full; 1; a put; 2; b put; 3; 0", Of(ThreePutters));

    [Fact]
    public void ACancelledPutterInTheMiddleIsPassedOver() => Assert.Equal("b cancelled 1; a put; c put; 1 2 4", Of(CancelAPutter));

    [Fact]
    public void APlaceForAPutterThatIsCancelledGoesToTheNext() => Assert.Equal("a cancelled 1; b put; 3", Of(CancelTheWokenPutter));

    [Fact]
    public void WhatIsThereIsGivenWithoutAWait() => Assert.Equal("main 1; other 1", Of(GetAtOnce));

    [Fact]
    public void JoinWaitsForTheWorkOnEachItem() => Assert.Equal("2; done 1; done 2; joined 0; joined again", Of(Join));

    [Fact]
    public void MoreWorkCannotBeDoneThanThereWas()
    {
        var queue = new CoroutineQueue<int>();
        queue.TryPut(1);
        queue.TaskDone();
        Assert.Contains("more often", Assert.Throws<InvalidOperationException>(queue.TaskDone).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFullQueueTakesNothing()
    {
        var queue = new CoroutineQueue<int>(1);
        Assert.True(queue.TryPut(1));
        Assert.True(queue.IsFull);
        Assert.False(queue.TryPut(2));
        Assert.True(queue.TryGet(out int item));
        Assert.Equal(1, item);
        Assert.False(queue.TryGet(out _));
    }

    [Fact]
    public void AfterShutDownWhatIsThereIsGivenAndNothingTaken() => Assert.Equal("put refused; 1; get refused; try put refused; try get refused", Of(ShutDown));

    [Fact]
    public void ShutDownSendsAwayWhoWaits() => Assert.Equal("a refused; b refused; c refused", Of(ShutDownWaiters));

    [Fact]
    public void AnImmediateShutDownDropsTheItems() => Assert.Equal("0 1; joined", Of(ShutDownAtOnce));

    [Fact]
    public void PassingItemsAllocatesNothing()
    {
        var queue = new CoroutineQueue<int>(2);
        Bytes.AssertNone(() => Pass(queue));
    }

    [Coroutine]
    private static async Coroutine Get(CoroutineQueue<int> queue, string name)
    {
        try
        {
            Say($"{name} {await queue.Get()}");
        }
        catch (QueueShutDownException)
        {
            Say($"{name} refused");
        }
    }

    [Coroutine]
    private static async Coroutine Put(CoroutineQueue<int> queue, int item, string name)
    {
        try
        {
            await queue.Put(item);
            Say($"{name} put");
        }
        catch (QueueShutDownException)
        {
            Say($"{name} refused");
        }
    }

    [Coroutine]
    private static async Coroutine ThreePutters()
    {
        var queue = new CoroutineQueue<int>(1);
        await queue.Put(1);
        CoroutineTask[] putters = [CreateTask(Put(queue, 2, "a")), CreateTask(Put(queue, 3, "b"))];
        await Sleep(1);
        Say(queue.IsFull ? "full" : "room");
        for (int i = 0; i < 3; i++)
        {
            Say(await queue.Get());
            await Sleep(1);
        }

        await Gather(putters);
        Say(queue.Count);
    }

    [Coroutine]
    private static async Coroutine CancelAPutter()
    {
        var queue = new CoroutineQueue<int>(1);
        await queue.Put(1);
        CoroutineTask[] putters = [CreateTask(Put(queue, 2, "a")), CreateTask(OrCancelled("b", Put(queue, 3, "b"))), CreateTask(Put(queue, 4, "c"))];
        await Sleep(1);
        putters[1].Cancel();
        await Sleep(1);
        string taken = "";
        for (int i = 0; i < 3; i++)
        {
            taken += $" {await queue.Get()}";
            await Sleep(1);
        }

        await Gather(putters);
        Say(taken.Trim());
    }

    [Coroutine]
    private static async Coroutine GetAtOnce()
    {
        var queue = new CoroutineQueue<int>();
        var others = new CoroutineQueue<int>();
        queue.TryPut(1);
        others.TryPut(1);
        CoroutineTask other = CreateTask(Get(others, "other"));
        await Get(queue, "main");
        await other;
    }

    [Coroutine]
    private static async Coroutine Work(CoroutineQueue<int> queue)
    {
        while (true)
        {
            int item = await queue.Get();
            await Sleep(1);
            Say($"done {item}");
            queue.TaskDone();
        }
    }

    [Coroutine]
    private static async Coroutine Join()
    {
        var queue = new CoroutineQueue<int>();
        await queue.Put(1);
        await queue.Put(2);
        Say(queue.UnfinishedCount);
        CoroutineTask worker = CreateTask(Work(queue));
        await queue.Join();
        Say($"joined {queue.UnfinishedCount}");
        await queue.Join();
        Say("joined again");
        worker.Cancel();
    }

    [Coroutine]
    private static async Coroutine ShutDown()
    {
        var queue = new CoroutineQueue<int>();
        queue.TryPut(1);
        queue.ShutDown();
        await Put(queue, 2, "put");
        Say(await queue.Get());
        await Get(queue, "get");
        try
        {
            queue.TryPut(3);
        }
        catch (QueueShutDownException)
        {
            Say("try put refused");
        }

        try
        {
            queue.TryGet(out _);
        }
        catch (QueueShutDownException)
        {
            Say("try get refused");
        }
    }

    [Coroutine]
    private static async Coroutine ShutDownWaiters()
    {
        var empty = new CoroutineQueue<int>();
        var full = new CoroutineQueue<int>(1);
        full.TryPut(1);
        CoroutineTask[] tasks = [CreateTask(Get(empty, "a")), CreateTask(Get(empty, "b")), CreateTask(Put(full, 2, "c"))];
        await Sleep(1);
        empty.ShutDown();
        full.ShutDown();
        await Gather(tasks);
    }

    [Coroutine]
    private static async Coroutine ShutDownAtOnce()
    {
        var queue = new CoroutineQueue<int>();
        queue.TryPut(1);
        queue.TryPut(2);
        await queue.Get();
        queue.ShutDown(immediate: true);
        Say($"{queue.Count} {queue.UnfinishedCount}");
        queue.TaskDone();
        await queue.Join();
        Say("joined");
    }

    [Coroutine]
    private static async Coroutine PutMany(CoroutineQueue<int> queue)
    {
        for (int i = 0; i < 10; i++)
        {
            await queue.Put(i);
        }
    }

    [Coroutine]
    private static async Coroutine GetMany(CoroutineQueue<int> queue)
    {
        for (int i = 0; i < 10; i++)
        {
            await queue.Get();
            queue.TaskDone();
        }
    }

    [Coroutine]
    private static async Coroutine Pass(CoroutineQueue<int> queue)
    {
        await Gather(GetMany(queue), PutMany(queue));
        await queue.Join();
    }

    private static void PutUpTo(CoroutineQueue<int> queue, int last)
    {
        for (int i = 1; i <= last; i++)
        {
            queue.TryPut(i);
        }
    }

    [Coroutine]
    private static async Coroutine ThreeGetters()
    {
        var queue = new CoroutineQueue<int>();
        await Waiters.LetThreeGoOn(name => Get(queue, name), () => PutUpTo(queue, 3));
    }

    [Coroutine]
    private static async Coroutine CancelAGetter()
    {
        var queue = new CoroutineQueue<int>();
        await Waiters.CancelTheMiddle(name => Get(queue, name), () => PutUpTo(queue, 2));
    }

    [Coroutine]
    private static async Coroutine CancelTheWokenGetter()
    {
        var queue = new CoroutineQueue<int>();
        await Waiters.CancelTheWoken(name => Get(queue, name), () => PutUpTo(queue, 1));
    }

    [Coroutine]
    private static async Coroutine CancelTheWokenPutter()
    {
        var queue = new CoroutineQueue<int>(1);
        queue.TryPut(1);
        await Waiters.CancelTheWoken(name => Put(queue, name == "a" ? 2 : 3, name), () => queue.TryGet(out _));
        Say(await queue.Get());
    }
}
