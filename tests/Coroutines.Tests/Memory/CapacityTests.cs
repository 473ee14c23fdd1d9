namespace Coroutines.Tests;

/// <summary>Where nothing may grow, whatever a loop rents is refused at the call that needs it, and nothing is left behind.</summary>
public sealed class CapacityTests
{
    private const int Capacity = 4;

    public static TheoryData<string, Func<CoroutineLoop, Coroutine>> Greedy() => new()
    {
        { "tasks", loop => Endless(() => loop.Start(FetchMachine.Call(1).Discard())) },
        { "futures", loop => Endless(() => new CoroutineFuture<int>(loop)) },
        { "callbacks", loop => Endless(() => loop.CallSoon(() => { })) },
        { "timers", loop => Endless(() => loop.CallLater(TimeSpan.FromSeconds(1), () => { })) },
        { "links", loop => Endless(() => CoroutineTask.Current.AddDoneCallback(_ => { })) },
        { "limits", _ => Endless(() => Coroutine.TimeoutAfter(1000).Enter()) },
        { "groups", _ => Endless(() => new CoroutineTaskGroup()) },
        { "machines", _ => Endless(() => FetchMachine.Call(1)) },
        { "waits", _ => Endless(() => Coroutine.Wait([CoroutineTask.Current])) },
    };

    [Theory]
    [MemberData(nameof(Greedy))]
    public void IsRefusedAtTheCall(string what, Func<CoroutineLoop, Coroutine> make)
    {
        Exception? error = null;
        using var loop = new CoroutineLoop(new CoroutineLoopOptions
        {
            TaskCapacity = Capacity,
            CapacityPolicy = CapacityPolicy.Throw,
            ExceptionHandler = (_, report) => error ??= report.Exception,
        });
        long places = loop.CountPlaces() + Capacity;
        loop.Start(make(loop));
        loop.Tick(TimeSpan.Zero);
        Assert.True(error is CapacityExceededException, $"{what}: {error}");
        Assert.True(loop.CountPlaces() <= places + (2 * 1024), $"{what}: the arrays have grown from {places} to {loop.CountPlaces()}");
    }

    [Fact]
    public void AGatherWithoutRoomLeavesNothing()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Capacity, CapacityPolicy = CapacityPolicy.Throw });
        bool refused = false;
        loop.Start(Make.Do(() =>
        {
            try
            {
                _ = Coroutine.Gather(FetchMachine.Call(1, 1), FetchMachine.Call(2, 1), FetchMachine.Call(3, 1), FetchMachine.Call(4, 1));
            }
            catch (CapacityExceededException)
            {
                refused = true;
            }
        }));
        loop.Tick(TimeSpan.FromMilliseconds(5));
        Assert.True(refused);
        Assert.Equal(0, loop.HeadersInUse);
        Assert.Equal(0, loop.NodesInUse);
    }

    [Fact]
    public void WhatIsRefusedInTheExpressionThatCallsItLeavesNothing()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Capacity, CapacityPolicy = CapacityPolicy.Throw });
        loop.Tick(TimeSpan.Zero);
        CoroutineFuture<int>[] full = [.. Enumerable.Range(0, Capacity).Select(_ => new CoroutineFuture<int>(loop))];
        for (int i = 0; i < 200; i++)
        {
            CapacityExceededException error = Assert.Throws<CapacityExceededException>(
                () => CoroutineSupport.StartSpawned(loop, CoroutineSupport.Spawn(new ActionMachine(() => { }), detached: true)));
            Assert.Contains("tasks and futures", error.Message, StringComparison.Ordinal);
            Assert.Throws<CapacityExceededException>(
                () => CoroutineSupport.CreateSpawned(loop, CoroutineSupport.Spawn(new ActionMachine(() => { }), detached: false)));
            Assert.Throws<InvalidOperationException>(() => CoroutineSupport.CreateSpawned(CoroutineSupport.Spawn(new ActionMachine(() => { }), detached: false)));
        }

        Assert.Equal(0, loop.Store.CountMachines());
        GC.KeepAlive(full);
    }

    [Fact]
    public void AFullLoopCanBeDisposed()
    {
        var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Capacity, CapacityPolicy = CapacityPolicy.Throw });
        for (int i = 0; i < Capacity; i++)
        {
            loop.Start(FetchMachine.Call(1).Discard());
        }

        loop.Dispose();
        Assert.Equal(0, loop.TaskCount);
    }

    [Fact]
    public void WaitingForFramesAndGivingUpTakesNoMoreRoom()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = Capacity, CapacityPolicy = CapacityPolicy.Throw });
        long places = 0;
        for (int i = 0; i < 50; i++)
        {
            CoroutineTask task = loop.Start(Make.Sequence(() => Make.Of(Coroutine.NextFrame()), () => Make.Of(Coroutine.NextFrame())));
            loop.Start(Make.Do(() => task.Cancel()));
            loop.Tick(TimeSpan.Zero);
            places = i == 0 ? loop.CountPlaces() : places;
        }

        Assert.Equal(places, loop.CountPlaces());
    }

    private static Coroutine Endless(Action take) => Make.Do(() =>
    {
        for (int i = 0; i < 2_000; i++)
        {
            take();
        }
    });

    private static Coroutine Endless<T>(Func<T> take) => Endless(() => { _ = take(); });
}
