using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>The token that a task offers belongs to one wait, and a cancellation by any other token is a fault.</summary>
public sealed partial class TaskTokenTests
{
    private readonly TraceLog _log = new();

    private readonly List<string> _reports = [];

    [Fact]
    public void ALimitInsideTheTaskLeavesTheNextWaitAFreshToken()
    {
        Run(LoopOver(0));
        _log.AssertIs("late", "1", "1");
    }

    [Fact]
    public void SoDoesALimitWithoutAnException()
    {
        Run(LoopOver(1));
        _log.AssertIs("late", "1", "1");
    }

    [Fact]
    public void SoDoesAScope()
    {
        Run(LoopOver(2));
        _log.AssertIs("late", "1", "1");
    }

    [Fact]
    public void SoDoesACancellationThatIsCaught()
    {
        Run(CatchAndGoOn(uncancel: true));
        _log.AssertIs("caught", "True", "1");
    }

    [Fact]
    public void SoDoesOneThatIsCaughtAndNotWithdrawn()
    {
        Run(CatchAndGoOn(uncancel: false));
        _log.AssertIs("caught", "True", "1");
    }

    [Fact]
    public void ATokenIsTheSameUntilItIsCancelled()
    {
        Run(Same());
        _log.AssertIs("True", "False", "True");
    }

    [Fact]
    public void AnOldTokensCancellationIsAFault()
    {
        Run(UseOldToken());
        _log.AssertIs("late", "faulted True");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void AForeignTokensCancellationIsAFaultThatCarriesIt(int how)
    {
        Run(Foreign(how));
        _log.AssertIs("faulted True", "group True", "parent True");
        Assert.Equal(["True"], _reports);
    }

    [Fact]
    public void AForeignCancellationIsNoLimitsOwn()
    {
        Run(ForeignAtTheLimit());
        _log.AssertIs("foreign True");
    }

    [Fact]
    public void ACancellationOfTheOwnTokenIsOneWhoeverThrowsItAgain()
    {
        Run(Own());
        _log.AssertIs("parent saw it", "cancelled True");
        Assert.Empty(_reports);
    }

    [Fact]
    public void ADotNetTaskKeepsTheToken()
    {
        Run(ToDotNet());
        _log.AssertIs("True", "True", "True");
    }

    [Fact]
    public void ATokenCancelsATaskAndATaskOffersOne()
    {
        using var source = new CancellationTokenSource();
        using var loop = new CoroutineLoop();
        CoroutineTask task = loop.CreateTask(Pause());
        CancellationToken own = task.GetCancellationToken();
        using CoroutineTie tie = task.CancelWith(source.Token);
        loop.Tick(TimeSpan.Zero);
        var thread = new Thread(source.Cancel);
        thread.Start();
        thread.Join();
        Assert.False(own.IsCancellationRequested);
        loop.Tick(TimeSpan.Zero);
        Assert.True(own.IsCancellationRequested);
        Assert.True(task.IsCanceled);
    }

    private void Run(Coroutine main) => CoroutineLoop.Run(main, new CoroutineLoopOptions
    {
        ExceptionHandler = (_, report) => _reports.Add($"{report.Exception is OperationCanceledException { CancellationToken.IsCancellationRequested: true }}"),
    });

    [Coroutine]
    private static async Coroutine<int> Download(int milliseconds)
    {
        await Task.Delay(milliseconds, CoroutineTask.Current.GetCancellationToken());
        return 1;
    }

    [Coroutine]
    private async Coroutine LoopOver(int kind)
    {
        for (var i = 0; i < 3; i++)
        {
            // The first never ends, and the others have a day: a machine that stands still meanwhile changes nothing.
            var milliseconds = i == 0 ? Timeout.Infinite : 1;
            var limit = i == 0 ? 20 : 86_400_000;
            try
            {
                switch (kind)
                {
                    case 0:
                        _log.Add($"{await WaitFor(Download(milliseconds), limit)}");
                        break;
                    case 1:
                        TimedResult<int> result = await TryWaitFor(Download(milliseconds), limit);
                        _log.Add(result.Completed ? $"{result.Value}" : "late");
                        break;
                    default:
                        await using (TimeoutAfter(limit))
                        {
                            _log.Add($"{await Download(milliseconds)}");
                        }

                        break;
                }
            }
            catch (TimeoutException)
            {
                _log.Add("late");
            }
        }
    }

    [Coroutine]
    private async Coroutine CatchAndGoOn(bool uncancel)
    {
        CoroutineTask self = CoroutineTask.Current;
        CancellationToken first = self.GetCancellationToken();
        CoroutineLoop.Current.CallSoon(() => self.Cancel());
        try
        {
            await Download(10_000);
        }
        catch (OperationCanceledException)
        {
            _log.Add("caught");
        }

        if (uncancel)
        {
            self.Uncancel();
        }

        _log.Add($"{first.IsCancellationRequested && !self.GetCancellationToken().IsCancellationRequested}");
        _log.Add($"{await Download(1)}");
        while (self.Uncancel() != 0)
        {
        }
    }

    [Coroutine]
    private async Coroutine Same()
    {
        CoroutineTask self = CoroutineTask.Current;
        CancellationToken token = self.GetCancellationToken();
        await Yield();
        _log.Add($"{token == self.GetCancellationToken()}");
        self.Cancel();
        _log.Add($"{!self.GetCancellationToken().IsCancellationRequested}");
        try
        {
            await Yield();
        }
        catch (OperationCanceledException)
        {
            self.Uncancel();
        }

        _log.Add($"{!self.GetCancellationToken().IsCancellationRequested}");
    }

    [Coroutine]
    private async Coroutine UseOldToken()
    {
        CoroutineTask<int> task = CreateTask(Old());
        using PreservedTask kept = task.Preserve();
        await Wait([task]);
        _log.Add($"faulted {task.IsFaulted}");
        task.GetException();
    }

    [Coroutine]
    private async Coroutine<int> Old()
    {
        CancellationToken token = CoroutineTask.Current.GetCancellationToken();
        if (!await TryWaitFor(Delay(token), 20))
        {
            _log.Add("late");
        }

        await Delay(token);
        return 0;
    }

    [Coroutine]
    private static async Coroutine Delay(CancellationToken token) => await Task.Delay(5000, token);

    [Coroutine]
    private static async Coroutine Break(int how, CancellationToken token)
    {
        await Yield();
        switch (how)
        {
            case 0:
                await Task.Delay(5000, token);
                break;
            case 1:
                token.ThrowIfCancellationRequested();
                break;
            default:
                try
                {
                    await Task.Delay(5000, token);
                }
                catch (OperationCanceledException)
                {
                    try
                    {
                        await Task.Delay(5000, new CancellationToken(canceled: true));
                    }
                    catch (OperationCanceledException)
                    {
                        await Yield();
                    }

                    throw;
                }

                break;
        }
    }

    [Coroutine]
    private static async Coroutine Join(CoroutineTask task) => await task;

    [Coroutine]
    private async Coroutine Foreign(int how)
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        CoroutineTask task = CreateTask(Break(how, source.Token));
        CoroutineTask parent = CreateTask(Join(task));
        using (task.Preserve())
        using (parent.Preserve())
        {
            await Wait([task]);
            _log.Add($"faulted {task.GetException() is OperationCanceledException own && own.CancellationToken == source.Token}");
            try
            {
                await using var group = new CoroutineTaskGroup();
                group.CreateTask(Break(how, source.Token));
            }
            catch (AggregateException error)
            {
                _log.Add($"group {error.InnerExceptions is [OperationCanceledException inner] && inner.CancellationToken == source.Token}");
            }

            await Wait([parent]);
            _log.Add($"parent {parent.IsFaulted}");
            parent.GetException();
        }

        CoroutineLoop.Current.Start(Break(how, source.Token));
        for (var i = 0; i < 10; i++)
        {
            await Yield();
        }
    }

    [Coroutine]
    private async Coroutine ForeignAtTheLimit()
    {
        using var source = new CancellationTokenSource();
        try
        {
            await using (TimeoutAfter(5))
            {
                try
                {
                    await Sleep(1000);
                }
                finally
                {
                    source.Cancel();
                    await Task.Delay(1000, source.Token);
                }
            }
        }
        catch (OperationCanceledException error)
        {
            _log.Add($"foreign {error.CancellationToken == source.Token}");
        }
    }

    [Coroutine]
    private static async Coroutine CancelSelf()
    {
        CoroutineTask self = CoroutineTask.Current;
        CancellationToken token = self.GetCancellationToken();
        self.Cancel();
        token.ThrowIfCancellationRequested();
        await Yield();
    }

    [Coroutine]
    private async Coroutine PassOn()
    {
        CoroutineTask child = CreateTask(CancelSelf());
        try
        {
            await child;
        }
        catch (OperationCanceledException)
        {
            _log.Add("parent saw it");
            throw;
        }
    }

    [Coroutine]
    private async Coroutine Own()
    {
        CoroutineTask parent = CoroutineLoop.Current.Start(PassOn());
        using PreservedTask kept = parent.Preserve();
        await Wait([parent]);
        _log.Add($"cancelled {parent.IsCanceled}");
    }

    [Coroutine]
    private async Coroutine ToDotNet()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        foreach (var how in new[] { 0, 1 })
        {
            try
            {
                await Break(how, source.Token).AsTask();
            }
            catch (OperationCanceledException error)
            {
                _log.Add($"{error.CancellationToken == source.Token}");
            }
        }

        try
        {
            await CancelSelf().AsTask();
        }
        catch (OperationCanceledException error)
        {
            _log.Add($"{error.CancellationToken.IsCancellationRequested}");
        }
    }

    [Coroutine]
    private static async Coroutine Pause() => await Sleep(1000);
}
