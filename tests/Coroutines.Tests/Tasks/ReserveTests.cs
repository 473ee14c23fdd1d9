using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>Room for coroutines of a method, made before it is needed.</summary>
public sealed partial class ReserveTests
{
    [Theory]
    [InlineData(CapacityPolicy.Throw)]
    [InlineData(CapacityPolicy.Grow)]
    public void WhatHasRoomAllocatesNothing(CapacityPolicy policy)
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 4096, CapacityPolicy = policy });
        loop.Reserve(Nap(), 1000);
        Start(loop, 1);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Start(loop, 1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void MoreGroupsThanEverMayEndAtOnce()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 4096 });
        End(loop, 1);
        Assert.Equal(0, End(loop, 500));
    }

    /// <summary>Ends the blocks of groups whose tasks go on, all in one turn.</summary>
    /// <returns>How many bytes that allocates.</returns>
    private static long End(CoroutineLoop loop, int count)
    {
        var (bodies, tasks) = (new CoroutineEvent(), new CoroutineEvent());
        for (int i = 0; i < count; i++)
        {
            loop.Start(InAGroup(bodies, tasks));
        }

        loop.Tick(TimeSpan.FromMilliseconds(1));
        loop.Tick(TimeSpan.FromMilliseconds(1));
        long before = GC.GetAllocatedBytesForCurrentThread();
        bodies.Set();
        loop.Tick(TimeSpan.FromMilliseconds(1));
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(2 * count, loop.TaskCount);
        tasks.Set();
        loop.Tick(TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, loop.TaskCount);
        return bytes;
    }

    [Fact]
    public void MoreThanTheLoopMayHoldIsRefused()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 64, CapacityPolicy = CapacityPolicy.Throw });
        Assert.Throws<CapacityExceededException>(() => loop.Reserve(Nap(), 65));
        Start(loop, 3);
    }

    [Fact]
    public void WhatRanIsRefused()
    {
        using var loop = new CoroutineLoop();
        Coroutine nap = Nap();
        loop.Start(nap);
        Assert.Throws<InvalidOperationException>(() => loop.Reserve(nap, 1));
        Assert.Throws<InvalidOperationException>(() => loop.Reserve(default, 1));
    }

    [Fact]
    public void WhatAnotherThreadMadeIsRefused()
    {
        using var loop = new CoroutineLoop();
        Coroutine nap = default;
        var thread = new Thread(() => nap = Nap());
        thread.Start();
        thread.Join();
        Assert.Contains("another loop or thread", Assert.Throws<InvalidOperationException>(() => loop.Reserve(nap, 1)).Message, StringComparison.Ordinal);
    }

    private static void Start(CoroutineLoop loop, int count)
    {
        for (int i = 0; i < count; i++)
        {
            loop.Start(Nap());
        }

        loop.Tick(TimeSpan.FromMilliseconds(1));
        loop.Tick(TimeSpan.FromMilliseconds(10));
    }

    [Coroutine]
    private static async Coroutine Nap() => await Sleep(5);

    [Coroutine]
    private static async Coroutine InAGroup(CoroutineEvent body, CoroutineEvent task)
    {
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(task.Wait());
        await body.Wait();
    }
}
