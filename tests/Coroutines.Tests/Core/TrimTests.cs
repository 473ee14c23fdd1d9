namespace Coroutines.Tests;

/// <summary>What a loop holds in reserve goes when it is told, and old values and handles stay stale.</summary>
public sealed class TrimTests
{
    private static CoroutineLoop NewLoop() => new(new CoroutineLoopOptions { Clock = CoroutineClock.Manual });

    [Fact]
    public void SlabsThatHoldNothingGoAndOldHandlesStayStale()
    {
        using CoroutineLoop loop = NewLoop();
        CoroutineTask first = Start<int>(loop);
        loop.Tick(0);
        first.Forget();
        int slabs = Count(loop);
        loop.Trim();
        Assert.True(Count(loop) < slabs);
        Assert.False(IsNamed(first));

        // Another type takes the places: the generations go on.
        for (int i = 0; i < 100; i++)
        {
            CoroutineTask other = Start<string>(loop);
            Assert.False(IsNamed(first));
            loop.Tick(0);
            other.Forget();
        }

        loop.TakeCensus();
    }

    [Fact]
    public void WhatLivesOrWaitsInTheQueueStays()
    {
        using CoroutineLoop loop = NewLoop();
        CoroutineTask waiting = Start<long>(loop);
        loop.Trim();
        Assert.True(IsNamed(waiting));
        loop.Tick(0);
        loop.Trim();
        Assert.True(waiting.IsCompleted);
        waiting.Forget();
    }

    [Fact]
    public void ALoopHasRoomForMoreTypesWhenOldOnesAreLetGo()
    {
        var store = new MachineStore(null, 16);
        int types = 0;
        for (; types < 65_533; types++)
        {
            store.RentType();
        }

        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => { store.RentType(); });
        Assert.Contains("CoroutineLoop.Trim lets go of those that do not run", error.Message);
    }

    [Fact]
    public void TypesThatComeAndGoTakeOneNumber()
    {
        using CoroutineLoop loop = NewLoop();
        var seen = new HashSet<int>();
        Come<byte>();
        Come<short>();
        Come<List<byte>>();
        Come<List<short>>();
        Assert.Single(seen);
        loop.TakeCensus();

        void Come<T>()
        {
            seen.Add(loop.Store.VoidSlab<Marked<T>>().TypeId);
            CoroutineTask task = Start<T>(loop);
            loop.Tick(0);
            task.Forget();
            loop.Trim();
        }
    }

    [Fact]
    public void AfterDisposeNothingIsHeld()
    {
        CoroutineLoop loop = NewLoop();
        CoroutineTask task = Start<int>(loop);
        loop.Tick(0);
        Coroutine cold = loop.Store.Stage(default(Marked<string>));
        loop.Dispose();
        Assert.Equal(0, Count(loop));
        Assert.True(task.IsCompleted);
        using CoroutineLoop other = NewLoop();
        Assert.Throws<InvalidOperationException>(() => other.Start(cold));
        Assert.Throws<ObjectDisposedException>(loop.Trim);
    }

    private static CoroutineTask Start<T>(CoroutineLoop loop) => loop.CreateTask(loop.Store.Stage(default(Marked<T>)));

    private static bool IsNamed(CoroutineTask task) => task.Loop.Header(task.Index).HasHandle(task.Generation);

    private static int Count(CoroutineLoop loop)
    {
        int count = 0;
        foreach (MachineSlab? slab in loop.Store.Slabs)
        {
            count += slab is null ? 0 : 1;
        }

        return count;
    }

    private struct Marked<T> : ICoroutineMachine
    {
        public T Value;

        public PollStatus Poll(ref PollContext context)
        {
            Value = default!;
            return PollStatus.Completed;
        }
    }
}
