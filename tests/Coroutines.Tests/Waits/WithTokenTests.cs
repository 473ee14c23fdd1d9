using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>An operation of .NET that is given a token: a cancellation asks it to end and waits for that.</summary>
public sealed partial class WithTokenTests
{
    [Fact]
    public void AllFormsGiveTheirResults() => Assert.Equal("1; 2; 3; 4; done; done; done; done", Of(Forms));

    [Fact]
    public void ACancelWaitsForTheEnd() => Assert.Equal("cancelled; 0 running", Of(CancelWaits));

    [Fact]
    public void ALimitWaitsForTheEnd() => Assert.Equal("False; 0 running; again 0", Of(LimitWaits));

    [Fact]
    public void AGroupEndsAfterTheOperation() => Assert.Equal("AggregateException; 0 running", Of(GroupWaits));

    [Fact]
    public void AResultInSpiteOfALimitIsNotLost() => Assert.Equal("True 7; slept", Of(ResultInSpiteOfALimit));

    [Fact]
    public void AResultInSpiteOfACancelIsNotLostAndTheNextWaitIsCancelled() => Assert.Equal("got 7; cancelled why", Of(ResultInSpiteOfACancel));

    [Fact]
    public void AnErrorInAnswerToACancelIsThrown() => Assert.Equal("FormatException; slept", Of(ErrorInAnswer));

    [Fact]
    public void ACancellationOfItsOwnIsAFault() => Assert.Equal("OperationCanceledException, not of the task", Of(OfItsOwn));

    [Fact]
    public void WhatBeginsByThrowingThrows() => Assert.Equal("FormatException", Of(ThrowsAtOnce));

    [Fact]
    public void ATaskThatCancelsItselfAsksAtTheWait() => Assert.Equal("cancelled; 0 running", Of(CancelsItself));

    [Fact]
    public void WhatDoesNotEndIsAbandonedAndTold()
    {
        List<string> told = [];
        var options = new CoroutineLoopOptions
        {
            Clock = CoroutineClock.Real,
            CancellationLimit = TimeSpan.FromMilliseconds(30),
            ExceptionHandler = (_, context) => told.Add(context.Message),
        };
        Assert.False(CoroutineLoop.Run(Deaf(), options));
        Assert.Equal("An operation did not end in time when the wait for it was cancelled; it is abandoned. Pass the token that WithToken gives on to what it awaits.", Assert.Single(told));
    }

    [Fact]
    public void AThousandReadsUnderLimitsLoseNothing() => Assert.Equal("400; True", Of(Reads));

    private static int s_running;

    private static string Of(Func<Coroutine> main)
    {
        s_running = 0;
        return VirtualRun.Of(main, clock: CoroutineClock.Real);
    }

    // As ordinary code ends: it needs some time of its own after its token was cancelled.
    private static async Task Slow(CancellationToken token)
    {
        s_running++;
        try
        {
            await Task.Delay(10_000, token);
        }
        finally
        {
            await Task.Delay(20, CancellationToken.None);
            s_running--;
        }
    }

    private static async Task<int> Stubborn(CancellationToken token)
    {
        try
        {
            await Task.Delay(10_000, token);
        }
        catch (OperationCanceledException)
        {
            await Task.Delay(5, CancellationToken.None);
        }

        return 7;
    }

    private static async Task Fails(CancellationToken token)
    {
        try
        {
            await Task.Delay(10_000, token);
        }
        catch (OperationCanceledException)
        {
            throw new FormatException();
        }
    }

    [Coroutine]
    private static async Coroutine Forms()
    {
        Say(await WithToken(_ => Task.FromResult(1)));
        Say(await WithToken(_ => new ValueTask<int>(2)));
        Say(await WithToken(static async (token, state) => { await Task.Delay(1, token); return state; }, 3) is var three ? three : 0);
        Say(await WithToken(static (_, state) => new ValueTask<int>(state), 4));
        await WithToken(token => Task.Delay(1, token));
        Say("done");
        await WithToken(static _ => default(ValueTask));
        Say("done");
        await WithToken(static (token, state) => Task.Delay(state, token), 1);
        Say("done");
        await WithToken(static (_, _) => default(ValueTask), 1);
        Say("done");
    }

    [Coroutine]
    private static async Coroutine CancelWaits()
    {
        CoroutineTask task = CreateTask(WithToken(Slow).AsCoroutine());
        await Sleep(5);
        task.Cancel();
        await Wait([task]);
        Say(task.IsCanceled ? "cancelled" : "not cancelled");
        Say(s_running + " running");
    }

    [Coroutine]
    private static async Coroutine LimitWaits()
    {
        Say(await TryWaitFor(WithToken(Slow), 5));
        Say(s_running + " running");
        s_running = 0;
        await WithToken(static token => Task.Delay(1, token));
        Say("again " + s_running);
    }

    [Coroutine]
    private static async Coroutine GroupWaits()
    {
        try
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(WithToken(Slow));
            await Sleep(5);
            throw new FormatException();
        }
        catch (AggregateException error)
        {
            Say(error.GetType().Name);
        }

        Say(s_running + " running");
    }

    [Coroutine]
    private static async Coroutine ResultInSpiteOfALimit()
    {
        (bool completed, int value) = await TryWaitFor(WithToken(Stubborn), 5);
        Say($"{completed} {value}");
        await Sleep(1);
        Say("slept");
    }

    [Coroutine]
    private static async Coroutine ResultInSpiteOfACancel()
    {
        CoroutineTask task = CreateTask(TakesOne());
        await Sleep(5);
        task.Cancel("why");
        await Wait([task]);
    }

    [Coroutine]
    private static async Coroutine TakesOne()
    {
        Say("got " + await WithToken(Stubborn));
        try
        {
            await Sleep(1000);
        }
        catch (OperationCanceledException error)
        {
            Say("cancelled " + error.Message);
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine ErrorInAnswer()
    {
        try
        {
            await TryWaitFor(WithToken(Fails), 5);
        }
        catch (FormatException error)
        {
            Say(error.GetType().Name);
        }

        await Sleep(1);
        Say("slept");
    }

    [Coroutine]
    private static async Coroutine OfItsOwn()
    {
        CoroutineTask task = CreateTask(WithToken(static _ => Task.FromException(new OperationCanceledException())));
        try
        {
            await task;
        }
        catch (OperationCanceledException error)
        {
            Say(error.GetType().Name + (task.IsCanceled ? "" : ", not of the task"));
        }
    }

    [Coroutine]
    private static async Coroutine ThrowsAtOnce()
    {
        try
        {
            await WithToken(static Task (_) => throw new FormatException());
        }
        catch (FormatException error)
        {
            Say(error.GetType().Name);
        }
    }

    [Coroutine]
    private static async Coroutine CancelsItself()
    {
        CoroutineTask.Current.Cancel();
        try
        {
            await WithToken(Slow);
        }
        catch (OperationCanceledException)
        {
            Say("cancelled");
        }

        Say(s_running + " running");
    }

    [Coroutine]
    private static async Coroutine<bool> Deaf() => await TryWaitFor(WithToken(static _ => Task.Delay(200, CancellationToken.None)), 5);

    // A pipe whose writer is slower than the limit of its reader.
    [Coroutine]
    private static async Coroutine Reads()
    {
        var pipe = new System.IO.Pipelines.Pipe();
        CoroutineTask writer = CreateTask(Writes(pipe.Writer));
        using Stream stream = pipe.Reader.AsStream();
        byte[] buffer = new byte[1];
        List<byte> read = [];
        while (read.Count < 400)
        {
            if (await TryWaitFor(WithToken(static (token, s) => s.stream.ReadAsync(s.buffer, token), (stream, buffer)), 1) is { Completed: true, Value: 1 })
            {
                read.Add(buffer[0]);
            }
        }

        await writer;
        Say(read.Count);
        Say(read.Select((value, i) => value == (byte)i).All(static same => same));
    }

    [Coroutine]
    private static async Coroutine Writes(System.IO.Pipelines.PipeWriter writer)
    {
        for (int i = 0; i < 400; i++)
        {
            await writer.WriteAsync(new[] { (byte)i });
            if (i % 7 == 0)
            {
                await Sleep(2);
            }
        }
    }
}
