using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>Debug mode tells at a loop's end of waits and groups that were made and never used.</summary>
public sealed partial class NeverUsedTests
{
    private readonly List<string> _told = [];

    [Fact]
    public void AWaitThatNobodyAwaits()
    {
        RunToTheEnd(ForgetWait());
        Assert.Equal("1 value(s) of Coroutine.Wait were made and never awaited.", Assert.Single(_told));
    }

    [Fact]
    public void AGroupThatNobodyEnters()
    {
        RunToTheEnd(ForgetGroup());
        Assert.Equal("1 task group(s) were made and never entered.", Assert.Single(_told));
    }

    [Fact]
    public void WhatIsUsedIsNotToldOf()
    {
        RunToTheEnd(UseBoth());
        Assert.Empty(_told);
    }

    private void RunToTheEnd(Coroutine main)
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions
        {
            Clock = CoroutineClock.Virtual,
            Debug = true,
            SlowStepThreshold = TimeSpan.FromDays(1),
            ExceptionHandler = (_, report) => _told.Add(report.Message),
        });
        loop.RunUntilComplete(main);
    }

    [Coroutine]
    private static async Coroutine Nap() => await Sleep(5);

    [Coroutine]
    private static async Coroutine ForgetWait()
    {
        CoroutineTask nap = CoroutineLoop.Current.Start(Nap());
#pragma warning disable CORO0012 // The mistake that is told of.
        _ = Coroutine.Wait([nap]);
#pragma warning restore CORO0012
        await nap;
    }

    [Coroutine]
    private static async Coroutine ForgetGroup()
    {
        _ = new CoroutineTaskGroup();
        await Yield();
    }

    [Coroutine]
    private static async Coroutine UseBoth()
    {
        CoroutineTask nap = CoroutineLoop.Current.Start(Nap());
        await Coroutine.Wait([nap]);
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(Nap());
    }
}
