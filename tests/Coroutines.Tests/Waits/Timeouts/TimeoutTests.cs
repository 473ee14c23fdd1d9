using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>A limit of time belongs to the task that enters it; one that is never entered does nothing.</summary>
public sealed partial class TimeoutTests
{
    private readonly TraceLog _log = new();

    [Fact]
    public void ALimitThatAnotherTaskEntersCancelsThatTask()
    {
        Run(MakeForAnother());
        _log.AssertIs("20 work: too slow", "50 main goes on");
    }

    [Fact]
    public void ALimitThatIsNeverEnteredDoesNothing()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Virtual });
        loop.RunUntilComplete(NeverEnter());
        _log.AssertIs("50 undisturbed", "0");
        Assert.Equal(default, loop.TakeCensus());
    }

    [Fact]
    public void ALimitThatIsEnteredLateCountsFromWhereItWasMade()
    {
        Run(EnterLate());
        _log.AssertIs("10 entered", "20 timeout", "40 entered", "40 timeout");
    }

    [Fact]
    public void ALimitMadeInAChildCancelsTheParentThatEntersIt()
    {
        Run(TakeFromChild());
        _log.AssertIs("20 timeout");
    }

    [Fact]
    public void ALimitIsEnteredOnce()
    {
        Run(EnterTwice());
        _log.AssertIs("0 entered already", "0 entered already", "0 end");
    }

    [Fact]
    public void ALimitIsMovedInsideItsBlockOnly()
    {
        Run(Move());
        _log.AssertIs("0 not yet", "7 timeout", "7 not any more");
    }

    [Fact]
    public void ALimitMadeOutsideOfTasksServesWhoEntersIt()
    {
        Run(MakeInCallback());
        _log.AssertIs("10 timeout");
    }

    [Fact]
    public void ALimitOfAnotherLoopIsRefused()
    {
        using var other = new CoroutineLoop();
        TimeoutScope limit = default;
        other.RunUntilComplete(Take(() => limit = TimeoutAfter(5)));
        CoroutineLoop.Run(EnterForeign(limit));
        _log.AssertIs("refused");
    }

    [Fact]
    public void ABlockInTimeIsUndisturbed()
    {
        Run(InTime());
        _log.AssertIs("5 done", "55 False 0");
    }

    [Fact]
    public void TheInnerOfTwoLimitsIsItsOwn()
    {
        Run(Nest());
        _log.AssertIs("10 inner", "30 outer");
    }

    [Fact]
    public void AnErrorOfTheBlockIsNoTimeout()
    {
        Run(FailInside());
        _log.AssertIs("1 FormatException");
    }

    [Fact]
    public void ACancellationByOthersIsNoTimeout()
    {
        Run(CancelInside());
        _log.AssertIs("5 cancelled False");
    }

    [Fact]
    public void ABlockInTimeAllocatesNothing() => Bytes.AssertNone(static () => JustInTime());

    private static void Run(Coroutine main) =>
        CoroutineLoop.Run(main, new CoroutineLoopOptions { Clock = CoroutineClock.Virtual, ExceptionHandler = (_, report) => Assert.Fail(report.ToString()) });

    private void Note(string text) => _log.Add(CoroutineLoop.Current, text);

    [Coroutine]
    private async Coroutine Work(TimeoutScope limit)
    {
        try
        {
            await using (limit)
            {
                await Sleep(100);
            }
        }
        catch (TimeoutException)
        {
            Note("work: too slow");
        }
    }

    [Coroutine]
    private async Coroutine MakeForAnother()
    {
        CoroutineTask work = CreateTask(Work(TimeoutAfter(20)));
        await Sleep(50);
        Note("main goes on");
        await work;
    }

    [Coroutine]
    private async Coroutine NeverEnter()
    {
        for (var i = 0; i < 100; i++)
        {
            _ = TimeoutAfter(20);
        }

        _ = TimeoutAt(TimeSpan.FromMilliseconds(-1));
        await Sleep(50);
        Note("undisturbed");
        _log.Add($"{CoroutineTask.Current.Cancelling}");
    }

    [Coroutine]
    private async Coroutine EnterLate()
    {
        TimeoutScope soon = TimeoutAfter(20);
        TimeoutScope past = TimeoutAfter(30);
        await Sleep(10);
        foreach (TimeoutScope limit in new[] { soon, past })
        {
            try
            {
                await using (limit)
                {
                    Note("entered");
                    await Sleep(100);
                }
            }
            catch (TimeoutException)
            {
                Note("timeout");
            }

            await Sleep(TimeSpan.FromMilliseconds(40) - CoroutineLoop.Current.Time);
        }
    }

    [Coroutine]
    private static async Coroutine<TimeoutScope> MakeLimit()
    {
        await Sleep(10);
        return TimeoutAfter(10);
    }

    [Coroutine]
    private async Coroutine TakeFromChild()
    {
        try
        {
            await using (await CreateTask(MakeLimit()))
            {
                await Sleep(100);
            }
        }
        catch (TimeoutException)
        {
            Note("timeout");
        }
    }

    [Coroutine]
    private async Coroutine EnterTwice()
    {
        TimeoutScope limit = TimeoutAfter(20);
        await using (limit)
        {
            try
            {
                await using (limit)
                {
                    Note("inside");
                }
            }
            catch (InvalidOperationException)
            {
                Note("entered already");
            }
        }

        try
        {
            await using (limit)
            {
                Note("again");
            }
        }
        catch (InvalidOperationException)
        {
            Note("entered already");
        }

        Note("end");
    }

    [Coroutine]
    private async Coroutine Move()
    {
        TimeoutScope limit = TimeoutAfter(20);
        Assert.Equal(20, limit.Deadline!.Value.TotalMilliseconds);
        Assert.False(limit.IsExpired);
        try
        {
            limit.Reschedule(TimeSpan.FromMilliseconds(5));
        }
        catch (InvalidOperationException)
        {
            Note("not yet");
        }

        try
        {
            await using (limit)
            {
                await Sleep(2);
                limit.Reschedule(TimeSpan.FromMilliseconds(5));
                await Sleep(100);
            }
        }
        catch (TimeoutException)
        {
            Note("timeout");
        }

        try
        {
            limit.Reschedule(null);
        }
        catch (InvalidOperationException)
        {
            Note("not any more");
        }
    }

    [Coroutine]
    private async Coroutine MakeInCallback()
    {
        TimeoutScope limit = default;
        CoroutineLoop.Current.CallSoon(() => limit = TimeoutAfter(10));
        await Yield();
        await Yield();
        try
        {
            await using (limit)
            {
                await Sleep(100);
            }
        }
        catch (TimeoutException)
        {
            Note("timeout");
        }
    }

    [Coroutine]
    private static async Coroutine Take(Action action)
    {
        await Yield();
        action();
    }

    [Coroutine]
    private async Coroutine EnterForeign(TimeoutScope limit)
    {
        try
        {
            await using (limit)
            {
                await Sleep(100);
            }
        }
        catch (InvalidOperationException)
        {
            _log.Add("refused");
        }
    }

    [Coroutine]
    private async Coroutine InTime()
    {
        TimeoutScope limit = TimeoutAfter(20);
        using PreservedTimeout kept = limit.Preserve();
        await using (limit)
        {
            await Sleep(5);
            Note("done");
        }

        await Sleep(50);
        Note($"{limit.IsExpired} {CoroutineTask.Current.Cancelling}");
    }

    [Coroutine]
    private async Coroutine Nest()
    {
        try
        {
            await using (TimeoutAfter(30))
            {
                try
                {
                    await using (TimeoutAfter(10))
                    {
                        await Sleep(100);
                    }
                }
                catch (TimeoutException)
                {
                    Note("inner");
                }

                await Sleep(100);
            }
        }
        catch (TimeoutException)
        {
            Note("outer");
        }
    }

    [Coroutine]
    private async Coroutine FailInside()
    {
        try
        {
            await using (TimeoutAfter(10))
            {
                await Sleep(1);
                throw new FormatException();
            }
        }
        catch (FormatException error)
        {
            Note(error.GetType().Name);
        }
    }

    [Coroutine]
    private async Coroutine CancelInside()
    {
        CoroutineTask self = CoroutineTask.Current;
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(5), () => self.Cancel());
        TimeoutScope limit = TimeoutAfter(10);
        using PreservedTimeout kept = limit.Preserve();
        try
        {
            await using (limit)
            {
                await Sleep(100);
            }
        }
        catch (OperationCanceledException)
        {
            Note($"cancelled {limit.IsExpired}");
        }
    }

    [Coroutine]
    private static async Coroutine JustInTime()
    {
        await using (TimeoutAfter(5))
        {
            await Sleep(1);
        }
    }
}
