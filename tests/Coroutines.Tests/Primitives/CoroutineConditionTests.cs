using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Waits for a notification, with a lock that is given back meanwhile.</summary>
public sealed partial class CoroutineConditionTests
{
    [Fact]
    public void ANotificationWakesTheFirstWithTheLock() => Assert.Equal("notified 2; a True; b True; notified all; c True", Of(NotifyTwo));

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(int.MinValue)]
    public void NotifyOfNobodyWakesNobody(int count) => Assert.Equal("notified; late; late", Of(() => Notify(count)));

    [Fact]
    public void ACancelledWaiterInTheMiddleIsPassedOver() => Assert.Equal("b cancelled 1; a True; c True", Of(CancelTheMiddle));

    [Fact]
    public void AWaiterThatIsNotifiedAndCancelledPassesItOn() => Assert.Equal("a cancelled 1; b True", Of(CancelTheWoken));

    [Fact]
    public void ACancelledWaiterHasTheLockAgainBeforeItGoesOn() => Assert.Equal("released 10; cleanup True 10; cancelled", Of(CancelWhileHeld));

    [Fact]
    public void WaitForAsksUntilItHolds() => Assert.Equal("asked 0; asked 1; asked 2; done 2", Of(WaitForTwo));

    [Fact]
    public void WhatThePredicateThrowsComesOut() => Assert.Equal("FormatException; False", Of(WaitForError));

    [Fact]
    public void ALockMayBeShared() => Assert.Equal("True; a True", Of(Share));

    [Fact]
    public void WaitNeedsTheLock() => Assert.Equal("Wait needs the lock: acquire the condition first.", Of(WaitWithoutTheLock));

    [Fact]
    public void NotifyNeedsTheLock()
    {
        var condition = new CoroutineCondition();
        Assert.Contains("acquire the condition first", Assert.Throws<InvalidOperationException>(() => condition.Notify()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(condition.NotifyAll);
        Assert.Throws<InvalidOperationException>(condition.Release);
    }

    [Fact]
    public void WaitingAllocatesNothing()
    {
        var condition = new CoroutineCondition();
        Bytes.AssertNone(() => Rounds(condition));
    }

    [Coroutine]
    private static async Coroutine NotifyTwo()
    {
        var condition = new CoroutineCondition();
        CoroutineTask a = CreateTask(Await(condition, "a"));
        CoroutineTask b = CreateTask(Await(condition, "b"));
        CoroutineTask c = CreateTask(Await(condition, "c"));
        await Sleep(1);
        using (await condition.Acquire())
        {
            condition.Notify(2);
            Say("notified 2");
        }

        await Gather(a, b);
        using (await condition.Acquire())
        {
            condition.NotifyAll();
            Say("notified all");
        }

        await c;
    }

    [Coroutine]
    private static async Coroutine WaitToBeNotified(CoroutineCondition condition)
    {
        using (await condition.Acquire())
        {
            Say(await TryWaitFor(JustWait(condition), 20) ? "woken" : "late");
        }
    }

    [Coroutine]
    private static async Coroutine JustWait(CoroutineCondition condition) => await condition.Wait();

    [Coroutine]
    private static async Coroutine Notify(int count)
    {
        var condition = new CoroutineCondition();
        CoroutineTask first = CreateTask(WaitToBeNotified(condition));
        CoroutineTask second = CreateTask(WaitToBeNotified(condition));
        await Sleep(1);
        using (await condition.Acquire())
        {
            condition.Notify(count);
            Say("notified");
        }

        await first;
        await second;
    }

    [Coroutine]
    private static async Coroutine CleanUpLocked(CoroutineCondition condition)
    {
        using (await condition.Acquire())
        {
            try
            {
                await condition.Wait();
            }
            finally
            {
                SayAt($"cleanup {condition.IsLocked}");
            }
        }
    }

    [Coroutine]
    private static async Coroutine CancelWhileHeld()
    {
        var condition = new CoroutineCondition();
        CoroutineTask task = CreateTask(CleanUpLocked(condition));
        await Sleep(1);
        using (await condition.Acquire())
        {
            task.Cancel();
            await Sleep(9);
            SayAt("released");
        }

        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            Say("cancelled");
        }
    }

    [Coroutine]
    private static async Coroutine AwaitTwo(CoroutineCondition condition, int[] count)
    {
        using (await condition.Acquire())
        {
            await condition.WaitFor(() =>
            {
                Say($"asked {count[0]}");
                return condition.IsLocked && count[0] == 2;
            });
            Say($"done {count[0]}");
        }
    }

    [Coroutine]
    private static async Coroutine WaitForTwo()
    {
        var condition = new CoroutineCondition();
        var count = new int[1];
        CoroutineTask task = CreateTask(AwaitTwo(condition, count));
        for (int i = 0; i < 2; i++)
        {
            await Sleep(1);
            using (await condition.Acquire())
            {
                count[0]++;
                condition.NotifyAll();
            }
        }

        await task;
    }

    [Coroutine]
    private static async Coroutine WaitForError()
    {
        var condition = new CoroutineCondition();
        try
        {
            using (await condition.Acquire())
            {
                await condition.WaitFor(static () => throw new FormatException());
            }
        }
        catch (FormatException error)
        {
            Say(error.GetType().Name);
        }

        Say(condition.IsLocked);
    }

    [Coroutine]
    private static async Coroutine Share()
    {
        var shared = new CoroutineLock();
        var condition = new CoroutineCondition(shared);
        CoroutineTask a = CreateTask(Await(condition, "a"));
        await Sleep(1);
        using (await shared.Acquire())
        {
            Say(condition.IsLocked);
            condition.Notify();
        }

        await a;
    }

    [Coroutine]
    private static async Coroutine WaitWithoutTheLock()
    {
        try
        {
            await new CoroutineCondition().Wait();
        }
        catch (InvalidOperationException error)
        {
            Say(error.Message);
        }
    }

    [Coroutine]
    private static async Coroutine Take(CoroutineCondition condition)
    {
        using (await condition.Acquire())
        {
            await condition.Wait();
        }
    }

    [Coroutine]
    private static async Coroutine Give(CoroutineCondition condition)
    {
        await Yield();
        using (await condition.Acquire())
        {
            condition.NotifyAll();
        }
    }

    [Coroutine]
    private static async Coroutine Rounds(CoroutineCondition condition) => await Gather(Take(condition), Take(condition), Give(condition));

    [Coroutine]
    private static async Coroutine Await(CoroutineCondition condition, string name)
    {
        using (await condition.Acquire())
        {
            await condition.Wait();
            Say($"{name} {condition.IsLocked}");
        }
    }

    private static void Notify(CoroutineLock shared, CoroutineCondition condition, int count)
    {
        shared.TryAcquire();
        condition.Notify(count);
        shared.Release();
    }

    [Coroutine]
    private static async Coroutine CancelTheMiddle()
    {
        var shared = new CoroutineLock();
        var condition = new CoroutineCondition(shared);
        await Waiters.CancelTheMiddle(name => Await(condition, name), () => Notify(shared, condition, 2));
    }

    [Coroutine]
    private static async Coroutine CancelTheWoken()
    {
        var shared = new CoroutineLock();
        var condition = new CoroutineCondition(shared);
        await Waiters.CancelTheWoken(name => Await(condition, name), () => Notify(shared, condition, 1));
    }
}
