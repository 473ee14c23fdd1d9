using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Groups that are cancelled: Python 3.15's <c>TaskGroup.cancel</c>. Nothing comes out of the block, and all else is as in a group that fails.</summary>
public sealed partial class TaskGroupCancelTests
{
    [Fact]
    public void TheBodyCancelsAndLeaves() => Assert.Equal("a cancelled 1; b cancelled 1; end 1; 0; slept 2", Of(BodyCancels));

    [Fact]
    public void TheBodyIsCancelledAtItsNextAwait() => Assert.Equal("still here 1; a cancelled 1; body cancelled 1; end 1; 0; slept 2", Of(BodyGoesOn));

    [Fact]
    public void AChildCancels() => Assert.Equal("a cancelled 5; body cancelled 5; stopper cancelled 5; end 5; 0; slept 6", Of(ChildCancels));

    [Fact]
    public void TheTurnsAreThoseOfAGroupThatFails() => Assert.Equal(Of(Failing), Of(Canceled));

    [Fact]
    public void SomebodyElseCancels() => Assert.Equal("a cancelled 5; body cancelled 5; end 5; 0; slept 6", Of(OutsiderCancels));

    [Fact]
    public void ABodyThatHasEndedIsLeftAlone() => Assert.Equal("a cancelled 5; a ends 15; end 15; 0; slept 16", Of(CancelWhileItEnds));

    [Fact]
    public void ASecondTimeDoesNothing() => Assert.Equal("a cancelled 1; body cancelled 1; end 1; 0; slept 2", Of(CancelTwice));

    [Fact]
    public void AfterTheBlockItDoesNothing() => Assert.Equal("False; True; True; slept 1", Of(CancelAfterwards));

    [Fact]
    public void ErrorsOfTasksComeOut() => Assert.Equal("a cancelled 1; AggregateException cleanup; 0; slept 2", Of(CleanupFails));

    [Fact]
    public void AnErrorOfTheBodyComesOut() => Assert.Equal("a cancelled 1; AggregateException body; 0; slept 2", Of(BodyFails));

    [Fact]
    public void ABodyThatCatchesItGoesOn() => Assert.Equal("caught; True; end 6; 0", Of(Catches));

    [Fact]
    public void OneThatIsNotEnteredYetIsCancelledAsItIs() => Assert.Equal("refused; body cancelled 0; end 0; 0", Of(CancelBeforeEntry));

    [Fact]
    public void AnEmptyGroupIsRefused() => Assert.Contains("empty", Assert.Throws<InvalidOperationException>(() => default(CoroutineTaskGroup).Cancel()).Message, StringComparison.Ordinal);

    [Fact]
    public void AnEmptyGroupIsOver() => Assert.True(default(CoroutineTaskGroup).IsOver);

    [Fact]
    public void CancellingAllocatesNothing() => Bytes.AssertNone(static () => JustCancel());

    [Coroutine]
    private static async Coroutine BodyCancels()
    {
        await using (var group = new CoroutineTaskGroup())
        {
            group.CreateTask(Sleeper("a"));
            group.CreateTask(Sleeper("b"));
            await Sleep(1);
            group.Cancel();
        }

        SayAt("end");
        await Rest();
    }

    [Coroutine]
    private static async Coroutine BodyGoesOn()
    {
        await using (var group = new CoroutineTaskGroup())
        {
            group.CreateTask(Sleeper("a"));
            await Sleep(1);
            group.Cancel();
            SayAt("still here");
            try
            {
                await Sleep(1000);
            }
            finally
            {
                await Yield();
                SayAt("body cancelled");
            }
        }

        SayAt("end");
        await Rest();
    }

    [Coroutine]
    private static async Coroutine Stopper(CoroutineTaskGroup group, int milliseconds)
    {
        await Sleep(milliseconds);
        group.Cancel();
        await Sleeper("stopper");
    }

    [Coroutine]
    private static async Coroutine ChildCancels()
    {
        await using (var group = new CoroutineTaskGroup())
        {
            group.CreateTask(Sleeper("a"));
            group.CreateTask(Stopper(group, 5));
            await Sleeper("body");
        }

        SayAt("end");
        await Rest();
    }

    [Coroutine]
    private static async Coroutine Ticks(int count)
    {
        for (int i = 0; i < count; i++)
        {
            Say(i);
            await Yield();
        }
    }

    [Coroutine]
    private static async Coroutine EndOrFail(bool fails)
    {
        await Yield();
        await Yield();
        if (fails)
        {
            throw new FormatException();
        }
    }

    [Coroutine]
    private static async Coroutine Turns(bool fails)
    {
        CoroutineTask ticks = CreateTask(Ticks(9));
        try
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(Sleeper("a"));
            group.CreateTask(EndOrFail(fails)).AddDoneCallback(_ => group.Cancel());
            group.CreateTask(Sleeper("b"));
            await Sleeper("body");
        }
        catch (AggregateException)
        {
        }

        SayAt("end");
        await ticks;
    }

    private static Coroutine Failing() => Turns(fails: true);

    private static Coroutine Canceled() => Turns(fails: false);

    [Coroutine]
    private static async Coroutine OutsiderCancels()
    {
        await using (var group = new CoroutineTaskGroup())
        {
            CoroutineLoop.Current.CallLater(5, group.Cancel);
            group.CreateTask(Sleeper("a"));
            await Sleeper("body");
        }

        SayAt("end");
        await Rest();
    }

    [Coroutine]
    private static async Coroutine CancelWhileItEnds()
    {
        await using (var group = new CoroutineTaskGroup())
        {
            CoroutineLoop.Current.CallLater(5, group.Cancel);
            group.CreateTask(Sleeper("a", cleanup: 10));
        }

        SayAt("end");
        await Rest();
    }

    [Coroutine]
    private static async Coroutine CancelTwice()
    {
        await using (var group = new CoroutineTaskGroup())
        {
            group.CreateTask(Sleeper("a"));
            await Sleep(1);
            group.Cancel();
            group.Cancel();
            await Sleeper("body");
        }

        SayAt("end");
        await Rest();
    }

    [Coroutine]
    private static async Coroutine CancelAfterwards()
    {
        CoroutineTaskGroup over;
        await using (var group = new CoroutineTaskGroup())
        {
            over = group;
            Say(group.IsOver);
        }

        Say(over.IsOver);
        over.Cancel();
        await using (var group = new CoroutineTaskGroup())
        {
            over.Cancel();
            group.Cancel();
            Say(group.IsOver);
        }

        await Sleep(1);
        SayAt("slept");
    }

    [Coroutine]
    private static async Coroutine FailsInCleanup()
    {
        try
        {
            await Sleeper("a");
        }
        finally
        {
            await Fail("cleanup", 0);
        }
    }

    [Coroutine]
    private static async Coroutine CleanupFails()
    {
        try
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(FailsInCleanup());
            await Sleep(1);
            group.Cancel();
            await Sleep(1000);
        }
        catch (AggregateException errors)
        {
            Say($"AggregateException {errors.InnerExceptions.Single().Message}");
        }

        await Rest();
    }

    [Coroutine]
    private static async Coroutine BodyFails()
    {
        try
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(Sleeper("a"));
            await Sleep(1);
            group.Cancel();
            throw new FormatException("body");
        }
        catch (AggregateException errors)
        {
            Say($"AggregateException {errors.InnerExceptions.Single().Message}");
        }

        await Rest();
    }

    [Coroutine]
    private static async Coroutine Catches()
    {
        await using (var group = new CoroutineTaskGroup())
        {
            CoroutineLoop.Current.CallLater(5, group.Cancel);
            try
            {
                await Sleep(1000);
            }
            catch (OperationCanceledException)
            {
                Say("caught");
                Say(group.IsOver);
            }

            await Sleep(1);
        }

        SayAt("end");
        Say(CoroutineTask.Current.Cancelling);
    }

    [Coroutine]
    private static async Coroutine CancelBeforeEntry()
    {
        var group = new CoroutineTaskGroup();
        group.Cancel();
        await using (group)
        {
            try
            {
                group.CreateTask(Sleeper("a"));
            }
            catch (InvalidOperationException)
            {
                Say("refused");
            }

            await Sleeper("body");
        }

        SayAt("end");
        Say(CoroutineTask.Current.Cancelling);
    }

    [Coroutine]
    private static async Coroutine JustCancel()
    {
        await using (var group = new CoroutineTaskGroup())
        {
            group.CreateTask(Nap(1000));
            group.CreateTask(Nap(2000));
            await Nap(1);
            group.Cancel();
        }

        await Nap(1);
    }
}
