using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>What a group asks of its parent it withdraws at its end, and what others ask of the parent is never lost (CPython 3.13).</summary>
public sealed partial class TaskGroupCountTests
{
    [Fact]
    public void AGroupThatFailsWhileItEndsLeavesNoRequest() => Assert.Equal("limit", Of(Retry));

    [Fact]
    public void ItsCountIsBackWhereItWas() => Assert.Equal("before 0; body 0; AggregateException 0; slept", Of(Counts));

    [Fact]
    public void AGroupThatFailsInItsBodyLeavesNoRequest() => Assert.Equal("AggregateException 0; slept", Of(FailsInBody));

    [Fact]
    public void ALimitThatComesWhileAGroupAbortsIsNotLost() => Assert.Equal("TimeoutException", Of(Limited));

    [Fact]
    public void ACancellationThatComesWhileAGroupAbortsIsNotLost() => Assert.Equal("caught, cancelling 1; cancelled 51", Of(CancelledMeanwhile));

    [Fact]
    public void ALimitAroundTheGroupTakesItsOwnCancellation() => Assert.Equal("AggregateException 0; went on", Of(LimitAround));

    [Fact]
    public void NestedGroupsThatFailAtOncePassTheCancellationOn() => Assert.Equal("inner AggregateException; outer AggregateException 2; 0; slept", Of(Nested));

    [Fact]
    public void ABodyThatFailsWhileTheTaskIsCancelledPassesBothOn() => Assert.Equal("AggregateException 1; cancelled 51", Of(BodyFails));

    [Coroutine]
    private static async Coroutine Fail()
    {
        await Sleep(1);
        throw new FormatException();
    }

    [Coroutine]
    private static async Coroutine Slow()
    {
        try
        {
            await Sleep(1000);
        }
        finally
        {
            await Sleep(50);
        }
    }

    [Coroutine]
    private static async Coroutine RetryForever()
    {
        while (true)
        {
            try
            {
                await FailInAGroup();
                return;
            }
            catch (AggregateException)
            {
                await Sleep(30);
            }
        }
    }

    [Coroutine]
    private static async Coroutine Retry() => Say(await TryWaitFor(RetryForever(), 100) ? "done" : "limit");

    [Coroutine]
    private static async Coroutine Counts()
    {
        Say("before " + CoroutineTask.Current.Cancelling);
        try
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(Fail());
            Say("body " + CoroutineTask.Current.Cancelling);
        }
        catch (AggregateException error)
        {
            SayError(error);
        }

        await Sleep(5);
        Say("slept");
    }

    [Coroutine]
    private static async Coroutine Limited() => await WaitFor(Swallow(), 10);

    [Coroutine]
    private static async Coroutine CancelledMeanwhile()
    {
        await CancelAfter(10, CreateTask(Patient()));
    }

    [Coroutine]
    private static async Coroutine Nested()
    {
        try
        {
            await using var outer = new CoroutineTaskGroup();
            outer.CreateTask(Fail());
            try
            {
                await using var inner = new CoroutineTaskGroup();
                inner.CreateTask(Fail());
                await Sleep(100);
            }
            catch (AggregateException error)
            {
                Say("inner " + error.GetType().Name);
                throw;
            }
        }
        catch (AggregateException error)
        {
            Say($"outer {error.GetType().Name} {error.InnerExceptions.Count}");
        }

        Say(CoroutineTask.Current.Cancelling);
        await Sleep(5);
        Say("slept");
    }

    [Coroutine]
    private static async Coroutine FailingBody()
    {
        try
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(Slow());
            await Sleep(1);
            throw new FormatException();
        }
        catch (AggregateException error)
        {
            SayError(error);
        }

        await Sleep(1000);
        Say("went on");
    }

    [Coroutine]
    private static async Coroutine BodyFails()
    {
        await CancelAfter(10, CreateTask(FailingBody()));
    }

    private static void SayError(AggregateException error) => Say($"{error.GetType().Name} {CoroutineTask.Current.Cancelling}");

    /// <summary>A group with a task that fails, maybe beside one that ends slowly, and with a body that may still sleep then.</summary>
    [Coroutine]
    private static async Coroutine FailInAGroup(bool isSlow = false, int body = 0)
    {
        await using var group = new CoroutineTaskGroup();
        group.CreateTask(Fail());
        if (isSlow)
        {
            group.CreateTask(Slow());
        }

        if (body != 0)
        {
            await Sleep(body);
        }
    }

    [Coroutine]
    private static async Coroutine FailsInBody()
    {
        try
        {
            await FailInAGroup(body: 100);
        }
        catch (AggregateException error)
        {
            SayError(error);
        }

        await Sleep(5);
        Say("slept");
    }

    [Coroutine]
    private static async Coroutine Swallow()
    {
        try
        {
            await FailInAGroup(isSlow: true);
        }
        catch (AggregateException)
        {
        }

        await Sleep(1000);
        Say("went on");
    }

    [Coroutine]
    private static async Coroutine Patient()
    {
        try
        {
            await FailInAGroup(isSlow: true, body: 500);
        }
        catch (AggregateException)
        {
            Say("caught, cancelling " + CoroutineTask.Current.Cancelling);
        }

        await Sleep(1000);
        Say("went on");
    }

    [Coroutine]
    private static async Coroutine LimitAround()
    {
        try
        {
            await using (TimeoutAfter(10))
            {
                await FailInAGroup(isSlow: true);
            }
        }
        catch (AggregateException error)
        {
            SayError(error);
        }

        await Sleep(100);
        Say("went on");
    }
}
