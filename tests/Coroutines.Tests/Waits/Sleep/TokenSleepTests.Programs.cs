using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

// The programs that the tests run.
public sealed partial class TokenSleepTests
{
    [Coroutine]
    private static async Coroutine GoOn(CancellationToken token)
    {
        while (true)
        {
            try
            {
                await Sleep(Timeout.InfiniteTimeSpan, token);
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    [Coroutine]
    private static async Coroutine Nap(CancellationToken token)
    {
        await Sleep(1, token);
        await Sleep(TimeSpan.FromMilliseconds(1), token);
    }

    [Coroutine]
    private static async Coroutine TwoNaps(CancellationToken token)
    {
        using var other = new CancellationTokenSource();
        try
        {
            await Sleep(50, token);
        }
        catch (OperationCanceledException)
        {
            await Sleep(50, other.Token);
            throw;
        }
    }

    [Coroutine]
    private static async Coroutine EndedBy(Action ended, CancellationToken token)
    {
        try
        {
            await Sleep(100, token);
        }
        catch (OperationCanceledException)
        {
        }

        ended();
    }

    [Coroutine]
    private static async Coroutine Endless(CancellationToken token) => await Sleep(Timeout.InfiniteTimeSpan, token);

    [Coroutine]
    private static async Coroutine SleepAndSay(int milliseconds, CancellationToken token)
    {
        try
        {
            await Sleep(milliseconds, token);
            SayAt("slept");
        }
        catch (OperationCanceledException error)
        {
            SayAt($"caught {error.CancellationToken == token}");
        }
    }

    [Coroutine]
    private static async Coroutine CancelAfterFive()
    {
        using var source = new CancellationTokenSource();
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(5), source.Cancel);
        await SleepAndSay(1000, source.Token);
        Say(CoroutineLoop.Current.Time.TotalMilliseconds);
    }

    [Coroutine]
    private static async Coroutine SleepOn()
    {
        using var source = new CancellationTokenSource();
        await SleepAndSay(10, source.Token);
        await SleepAndSay(20, source.Token);
        await Sleep(10, CancellationToken.None);
        SayAt("none");
    }

    [Coroutine]
    private static async Coroutine CancelledBefore()
    {
        CoroutineLoop.Current.CallSoon(static () => SayAt("other"));
        await SleepAndSay(1000, new CancellationToken(canceled: true));
        await SleepAndSay(0, new CancellationToken(canceled: true));
        await Yield();
    }

    [Coroutine]
    private static async Coroutine OneTurn(int milliseconds)
    {
        using var source = new CancellationTokenSource();
        CoroutineLoop.Current.CallSoon(static () => SayAt("other"));
        await SleepAndSay(milliseconds, source.Token);
    }

    [Coroutine]
    private static async Coroutine WithoutEnd()
    {
        using var source = new CancellationTokenSource();
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(20), source.Cancel);
        try
        {
            await Endless(source.Token);
        }
        catch (OperationCanceledException error)
        {
            SayAt($"caught {error.CancellationToken == source.Token}");
        }
    }

    [Coroutine]
    private static async Coroutine FromAnotherThread()
    {
        using var source = new CancellationTokenSource();
        var thread = new Thread(source.Cancel);
        CoroutineLoop.Current.CallSoon(thread.Start);
        try
        {
            await Endless(source.Token);
        }
        catch (OperationCanceledException error)
        {
            Say($"caught {error.CancellationToken == source.Token}");
        }

        thread.Join();
    }

    /// <summary>Time and token in one turn: the first of both.</summary>
    [Coroutine]
    private static async Coroutine BothAtOnce()
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        using var late = new CancellationTokenSource();
        using var early = new CancellationTokenSource();
        CoroutineTask sleeper = CreateTask(SleepAndSay(5, late.Token));
        await Yield();
        loop.CallLater(TimeSpan.FromMilliseconds(5), late.Cancel);
        await sleeper;
        loop.CallLater(TimeSpan.FromMilliseconds(10), early.Cancel);
        await SleepAndSay(10, early.Token);
    }

    /// <summary>The task is cancelled alone, before its token and after it.</summary>
    [Coroutine]
    private static async Coroutine CancelTask()
    {
        for (int kind = 0; kind < 3; kind++)
        {
            using var source = new CancellationTokenSource();
            CoroutineTask task = CreateTask(Endless(source.Token));
            await Sleep(5);
            if (kind == 2)
            {
                source.Cancel();
            }

            task.Cancel("mine");
            if (kind == 1)
            {
                source.Cancel();
            }

            try
            {
                await task;
            }
            catch (OperationCanceledException error)
            {
                SayAt(error.Message);
            }

            await Sleep(5);
        }
    }

    [Coroutine]
    private static async Coroutine OwnToken()
    {
        CoroutineTask task = CreateTask(SleepOnOwnToken());
        await Sleep(5);
        task.Cancel();
        await task;
    }

    [Coroutine]
    private static async Coroutine SleepOnOwnToken()
    {
        CoroutineTask self = CoroutineTask.Current;
        CancellationToken first = self.GetCancellationToken();
        try
        {
            await Sleep(1000, first);
        }
        catch (OperationCanceledException error)
        {
            SayAt("caught");
            Say(!error.CancellationToken.CanBeCanceled && first.IsCancellationRequested);
        }

        await Sleep(1, self.GetCancellationToken());
        SayAt("slept");
        self.Uncancel();
    }

    [Coroutine]
    private static async Coroutine Sibling()
    {
        try
        {
            await Never();
        }
        finally
        {
            Say("cancelled sibling");
        }
    }

    [Coroutine]
    private static async Coroutine InGroup()
    {
        using var source = new CancellationTokenSource();
        CoroutineLoop.Current.CallLater(TimeSpan.FromMilliseconds(5), source.Cancel);
        string text = "";
        try
        {
            await using var group = new CoroutineTaskGroup();
            group.CreateTask(Endless(source.Token));
            group.CreateTask(Sibling());
        }
        catch (AggregateException error)
        {
            text = $"{error.GetType().Name} {error.InnerExceptions is [OperationCanceledException inner] && inner.CancellationToken == source.Token}";
        }

        Say(text);
        CoroutineTask task = CreateTask(Endless(source.Token));
        await Wait([task]);
        Say($"faulted {task.IsFaulted} {task.GetException() is OperationCanceledException own && own.CancellationToken == source.Token}");
    }

    [Coroutine]
    private static async Coroutine Alone()
    {
        using var source = new CancellationTokenSource();
        CoroutineLoop.Current.Start(Endless(source.Token));
        await Sleep(1);
        source.Cancel();
        await Sleep(1);
        Say("end");
    }

    [Coroutine]
    private static async Coroutine LimitsInARow()
    {
        for (int kind = 0; kind < 3; kind++)
        {
            try
            {
                switch (kind)
                {
                    case 0:
                        await WaitFor(Endless(CoroutineTask.Current.GetCancellationToken()), 5);
                        break;
                    case 1:
                        await using (TimeoutAfter(5))
                        {
                            await Sleep(1000, CoroutineTask.Current.GetCancellationToken());
                        }

                        break;
                    default:
                        SayAt(await TryWaitFor(Endless(CoroutineTask.Current.GetCancellationToken()), 5) ? "ended" : "late");
                        break;
                }
            }
            catch (TimeoutException)
            {
                SayAt("late");
            }
        }

        await SleepAndSay(5, CoroutineTask.Current.GetCancellationToken());
    }

    [Coroutine]
    private static async Coroutine Uncancelled()
    {
        CoroutineTask self = CoroutineTask.Current;
        CancellationToken first = self.GetCancellationToken();
        self.Cancel();
        Say(first.IsCancellationRequested);
        self.Uncancel();
        Say(self.GetCancellationToken().IsCancellationRequested);
        await SleepAndSay(5, self.GetCancellationToken());
    }
}
