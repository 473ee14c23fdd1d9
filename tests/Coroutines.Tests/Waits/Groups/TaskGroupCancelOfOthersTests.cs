using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>A group's own cancellation beside others of its task: of the task itself, of groups around it, of time limits.</summary>
public sealed partial class TaskGroupCancelOfOthersTests
{
    [Fact]
    public void ACancellationOfTheParentPasses() => Assert.Equal("body cancelled 5; cancelled 5", Of(() => CancelBoth(groupFirst: true)));

    [Fact]
    public void AlsoOneThatCameBefore() => Assert.Equal("body cancelled 5; cancelled 5", Of(() => CancelBoth(groupFirst: false)));

    [Fact]
    public void OneThatComesWhileTheTasksEndPasses() => Assert.Equal("a cancelled 5; body cancelled 5; a ends 15; why 15", Of(CancelParentLate));

    [Fact]
    public void AnInnerGroupLeavesTheOuterAlone() => Assert.Equal("inner cancelled 1; inner ends 1; outer 2; end 3", Of(Inner));

    [Fact]
    public void AnOuterGroupTakesTheInnerWithIt() => Assert.Equal("b cancelled 1; body cancelled 1; a cancelled 1; end 1; 0", Of(Outer));

    [Fact]
    public void BothAtOnce() => Assert.Equal("body cancelled 1; end 1; 0; slept 2", Of(Both));

    [Fact]
    public void AnInnerTimeLimitIsNotMistakenForIt() => Assert.Equal("end 1; 0; slept 2", Of(WithALimit));

    [Fact]
    public void InCleanupAfterACancellationToo() => Assert.Equal("a cancelled 5; cleaned 5; cancelled 5", Of(InCleanup));

    [Fact]
    public void AGroupIsOfTheTaskThatEntersIt() => Assert.Equal("body cancelled 1; AggregateException 1; maker 10", Of(MadeElsewhere));

    private static CoroutineTaskGroup s_group;

    [Coroutine]
    private static async Coroutine MadeElsewhere()
    {
        s_group = new CoroutineTaskGroup();
        CoroutineTask enterer = CreateTask(EntersAndFails());
        await Sleep(10);
        SayAt("maker");
        await enterer;
    }

    [Coroutine]
    private static async Coroutine EntersAndFails()
    {
        try
        {
            await using (s_group)
            {
                s_group.CreateTask(Fail("child", 1));
                await Sleeper("body");
            }
        }
        catch (AggregateException error)
        {
            SayAt(error.GetType().Name);
        }
    }

    [Coroutine]
    private static async Coroutine InAGroup(int cleanup)
    {
        try
        {
            await using var group = new CoroutineTaskGroup();
            s_group = group;
            if (cleanup != 0)
            {
                group.CreateTask(Sleeper("a", cleanup));
            }

            await Sleeper("body");
        }
        catch (OperationCanceledException error) when (error.Message == "why")
        {
            SayAt("why");
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine CancelBoth(bool groupFirst)
    {
        CoroutineTask task = CreateTask(InAGroup(0));
        await Sleep(5);
        if (groupFirst)
        {
            s_group.Cancel();
            task.Cancel();
        }
        else
        {
            task.Cancel();
            s_group.Cancel();
        }

        await Wait(task);
        SayAt(task.IsCanceled ? "cancelled" : "lost");
    }

    [Coroutine]
    private static async Coroutine CancelParentLate()
    {
        CoroutineTask task = CreateTask(InAGroup(10));
        await Sleep(5);
        s_group.Cancel();
        await Sleep(5);
        task.Cancel("why");
        await Wait(task);
        if (!task.IsCanceled)
        {
            Say("lost");
        }
    }

    [Coroutine]
    private static async Coroutine Inner()
    {
        await using (var outer = new CoroutineTaskGroup())
        {
            outer.CreateTask(SayAfter("outer", 2));
            await using (var inner = new CoroutineTaskGroup())
            {
                CoroutineLoop.Current.CallLater(1, inner.Cancel);
                await Sleeper("inner");
            }

            SayAt("inner ends");
            await Sleep(2);
        }

        SayAt("end");
    }

    [Coroutine]
    private static async Coroutine Outer()
    {
        await using (var outer = new CoroutineTaskGroup())
        {
            CoroutineLoop.Current.CallLater(1, outer.Cancel);
            outer.CreateTask(Sleeper("b"));
            await using var inner = new CoroutineTaskGroup();
            inner.CreateTask(Sleeper("a"));
            await Sleeper("body");
        }

        SayAt("end");
        Say(CoroutineTask.Current.Cancelling);
    }

    [Coroutine]
    private static async Coroutine Both()
    {
        await using (var outer = new CoroutineTaskGroup())
        {
            await using var inner = new CoroutineTaskGroup();
            await Sleep(1);
            inner.Cancel();
            outer.Cancel();
            await Sleeper("body");
        }

        SayAt("end");
        await Rest();
    }

    [Coroutine]
    private static async Coroutine WithALimit()
    {
        await using (var group = new CoroutineTaskGroup())
        {
            CoroutineLoop.Current.CallLater(1, group.Cancel);
            await using (TimeoutAfter(50))
            {
                await Sleep(1000);
            }
        }

        SayAt("end");
        await Rest();
    }

    [Coroutine]
    private static async Coroutine CleansUp()
    {
        try
        {
            await Sleep(1000);
        }
        finally
        {
            await using (var group = new CoroutineTaskGroup())
            {
                group.CreateTask(Sleeper("a"));
                await Yield();
                group.Cancel();
                await Sleep(1000);
            }

            SayAt("cleaned");
        }
    }

    [Coroutine]
    private static async Coroutine InCleanup() => await CancelAfter(5, CreateTask(CleansUp()));
}
