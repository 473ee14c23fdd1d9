namespace Coroutines.Tests;

/// <summary>Every misuse is one documented exception whose message says what to do; the loop and other tasks go on.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly CoroutineLoop _loop = new(new CoroutineLoopOptions { TaskCapacity = 2, CapacityPolicy = CapacityPolicy.Throw });
    private readonly TraceLog _log = new();

    public BadInputTests() => _loop.Start(FetchMachine.Call(9, 10, _log));

    public void Dispose()
    {
        if (!_loop.IsDisposed)
        {
            _loop.Tick(0.01);
            _loop.Tick(0.01);
            _log.AssertIs("0 fetch 9", "10 fetched 9");
            _loop.Dispose();
        }
    }

    [Fact]
    public void AnotherThreadIsRefused()
    {
        _loop.Tick(TimeSpan.Zero);
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(() => _loop.Tick(TimeSpan.Zero)));
        thread.Start();
        thread.Join();
        Assert.Contains("CallSoonThreadSafe", Assert.IsType<InvalidOperationException>(error).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stop")]
    [InlineData("uncancel")]
    [InlineData("forget")]
    [InlineData("task done")]
    public void SmallCallsFromAnotherThreadAreRefusedToo(string call)
    {
        var queue = new CoroutineQueue<int>();
        _loop.Start(Make.Await<CoroutineQueue<int>.GetOperation, int>(() => queue.Get(), _ => { }));
        _loop.Tick(TimeSpan.Zero);
        CoroutineTask task = _loop.AllTasks()[0];
        Exception? error = null;
        var thread = new Thread(() => error = Record.Exception(() =>
        {
            switch (call)
            {
                case "stop":
                    _loop.Stop();
                    break;
                case "uncancel":
                    task.Uncancel();
                    break;
                case "forget":
                    task.Forget();
                    break;
                default:
                    queue.TaskDone();
                    break;
            }
        }));
        thread.Start();
        thread.Join();
        Assert.Contains("CallSoonThreadSafe", Assert.IsType<InvalidOperationException>(error).Message, StringComparison.Ordinal);
        queue.TryPut(1);
        _loop.Tick(TimeSpan.Zero);
    }

    [Fact]
    public void ATickInsideATickIsRefused()
    {
        Exception? error = null;
        _loop.Start(Make.Do(() => error = Record.Exception(() => _loop.Tick(TimeSpan.Zero))));
        _loop.Tick(TimeSpan.Zero);
        Assert.Contains("running already", Assert.IsType<InvalidOperationException>(error).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ADisposedLoopIsRefused()
    {
        using var loop = new CoroutineLoop();
        loop.Dispose();
        Assert.Throws<ObjectDisposedException>(() => loop.Tick(TimeSpan.Zero));
        Assert.Throws<ObjectDisposedException>(() => loop.Start(FetchMachine.Call(1)));
        Assert.Throws<ObjectDisposedException>(() => loop.CallSoonThreadSafe(() => { }));
    }

    [Fact]
    public void AResultIsTakenOnce()
    {
        CoroutineTask<int> task = _loop.CreateTask(FetchMachine.Call(1, 0));
        _loop.Tick(TimeSpan.Zero);
        Assert.Equal(2, task.Result);
        Assert.Contains("Preserve", Assert.Throws<InvalidOperationException>(() => task.Result).Message, StringComparison.Ordinal);
        Assert.True(task.IsCompleted);
        Assert.False(task.Cancel());
    }

    [Fact]
    public void AnUnfinishedResultIsRefused()
    {
        CoroutineTask<int> task = _loop.CreateTask(FetchMachine.Call(1, 5));
        Assert.Contains("not done", Assert.Throws<InvalidOperationException>(() => task.Result).Message, StringComparison.Ordinal);
        _loop.Tick(0.005);
        Assert.Equal(2, task.Result);
    }

    [Fact]
    public void AnEmptyHandleIsRefused() =>
        Assert.Contains("empty", Assert.Throws<InvalidOperationException>(() => default(CoroutineTask).IsCompleted).Message, StringComparison.Ordinal);

    [Fact]
    public void AnEmptyCoroutineIsRefused() =>
        Assert.Contains("empty", Assert.Throws<InvalidOperationException>(() => _loop.Start(default)).Message, StringComparison.Ordinal);

    [Fact]
    public void CapacityIsAnException()
    {
        _loop.Start(FetchMachine.Call(1, 5));
        Assert.Contains("CoroutineLoopOptions.TaskCapacity", Assert.Throws<CapacityExceededException>(() => _loop.Start(FetchMachine.Call(2))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACoroutineStartsOnce()
    {
        Coroutine<int> coroutine = FetchMachine.Call(1, 0);
        _loop.Start(coroutine);
        _loop.Tick(TimeSpan.Zero);
        Assert.Contains("starts once", Assert.Throws<InvalidOperationException>(() => _loop.Start(coroutine)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ACoroutineOfAnotherThreadIsRefused()
    {
        Coroutine<int> coroutine = default;
        var thread = new Thread(() => coroutine = FetchMachine.Call(1, 0));
        thread.Start();
        thread.Join();
        Assert.Contains("thread", Assert.Throws<InvalidOperationException>(() => _loop.Start(coroutine)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e300)]
    [InlineData(-1)]
    public void DurationsAreNumbersThatFit(double seconds) => Assert.Throws<ArgumentOutOfRangeException>(() => _loop.Tick(seconds));

    [Fact]
    public void ADelayPastTheEndOfTimeIsOneForEver()
    {
        CoroutineTask task = _loop.CreateTask(Make.Of(Coroutine.Sleep(TimeSpan.MaxValue)));
        _loop.Tick(TimeSpan.Zero);
        _loop.Tick(TimeSpan.FromDays(3650));
        Assert.False(task.IsCompleted);
        task.Cancel();
        _loop.Tick(TimeSpan.Zero);
        Assert.True(task.IsCanceled);
    }

    [Fact]
    public void NoLoopIsCurrentOutside()
    {
        Assert.Throws<InvalidOperationException>(() => CoroutineLoop.Current);
        Assert.Contains("CreateTask", Assert.Throws<InvalidOperationException>(() => FetchMachine.Call(1).GetAwaiter()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void APrimitiveBelongsToOneLoop()
    {
        var flag = new CoroutineEvent();
        _loop.Start(Make.Of(flag.Wait()));
        _loop.Tick(TimeSpan.Zero);
        using var other = new CoroutineLoop();
        CoroutineTask task = other.CreateTask(Make.Of(flag.Wait()));
        other.Tick(TimeSpan.Zero);
        Assert.Contains("another loop", Assert.Throws<InvalidOperationException>(task.GetResult).Message, StringComparison.Ordinal);
        flag.Set();
    }

    [Fact]
    public void TheCompiledBodyNamesTheMethod()
    {
        var error = Assert.Throws<CoroutineNotRewrittenException>(() => Plain());
        Assert.Contains("BadInputTests.Plain", error.Message, StringComparison.Ordinal);
    }

#pragma warning disable CORO0004 // The mistake that is told of.
    private static async Coroutine Plain() => await Coroutine.Sleep(1);
#pragma warning restore CORO0004
}
