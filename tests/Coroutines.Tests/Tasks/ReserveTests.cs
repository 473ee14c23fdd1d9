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
        loop.Reserve(InAGroup(0), 600);
        loop.Reserve(Nap(), 600);
        var all = new CoroutineEvent();
        for (int i = 0; i < 500; i++)
        {
            loop.Start(InAGroup(i, all));
            loop.Start(InAGroup(i));
        }

        loop.Tick(TimeSpan.FromMilliseconds(1));
        for (int i = 0; i < 100; i++)
        {
            loop.Tick(TimeSpan.FromMilliseconds(10));
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        all.Set();
        loop.Tick(TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(0, loop.TaskCount);
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
    private static async Coroutine InAGroup(int delay, CoroutineEvent? until = null)
    {
        await using var group = new CoroutineTaskGroup();
        if (until is null)
        {
            await Sleep(delay);
        }
        else
        {
            await until.Wait();
        }
    }
}
