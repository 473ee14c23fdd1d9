using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;

namespace Coroutines.Tests;

/// <summary>A task of a loop as a task of .NET.</summary>
public sealed partial class AsTaskTests
{
    [Fact]
    public async Task ATaskOfTheLoopIsATaskOfDotNet()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Virtual });
        Task<int> good = loop.CreateTask(Value(8, 1000)).AsTask();
        Task bad = loop.CreateTask(Fail()).AsTask();
        loop.RunUntilComplete(Value(0, 2000));
        Assert.Equal(8, await good);
        await Assert.ThrowsAsync<FormatException>(() => bad);
    }

    [Fact]
    public async Task ATaskThatEndedInTheLastTickStillCompletesItsDotNetTask()
    {
        var reports = new List<string>();
        var loop = new CoroutineLoop(new CoroutineLoopOptions { ExceptionHandler = (_, report) => reports.Add(report.Message) });
        Task<int> result = loop.CreateTask(Value(8, 10)).AsTask();
        loop.Tick(TimeSpan.FromMilliseconds(10));
        loop.Dispose();
        Assert.True(result.IsCompletedSuccessfully);
        Assert.Equal(8, await result);
        Assert.Empty(reports);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void ToBlockOnItOnTheLoopsThreadThrows(int how)
    {
        using var loop = new CoroutineLoop();
        loop.RunUntilComplete(BlockInside(how));

        // Between ticks too: nobody else will tick.
        Task<int> task = loop.CreateTask(Value(8, 10)).AsTask();
        AssertWouldNeverEnd(() => Block(task, how));
        loop.Tick(TimeSpan.FromMilliseconds(10));
        loop.Tick(TimeSpan.Zero);
        Block(task, how);
        Assert.Equal(8, ResultOf(task));
    }

    [Fact]
    public void OnAnotherThreadItWaits()
    {
        using var loop = new CoroutineLoop();
        Task<int> task = loop.CreateTask(Value(8, 1)).AsTask();
        int result = 0;
        var thread = new Thread(() => result = ResultOf(task));
        thread.Start();
        loop.RunUntilComplete(Value(0, 20));
        thread.Join();
        Assert.Equal(8, result);
    }

    [Fact]
    public void ALoopThatHasNotRunYetMayBeRunByAnotherThread()
    {
        var loop = new CoroutineLoop();
        Task<int> task = loop.CreateTask(Value(8, 1)).AsTask();
        var thread = new Thread(() =>
        {
            loop.RunUntilComplete(Value(0, 20));
            loop.Dispose();
        });
        thread.Start();
        Assert.Equal(8, ResultOf(task));
        thread.Join();
    }

    [Fact]
    public void ItEndsAsTheTaskDoes()
    {
        using var loop = new CoroutineLoop();
        using var source = new CancellationTokenSource();
        source.Cancel();
        CoroutineTask<int> cancelled = loop.CreateTask(Value(8, 1000));
        Task<int> cancelledToo = cancelled.AsTask();
        Task foreign = loop.CreateTask(Foreign(source.Token)).AsTask();
        Task good = loop.CreateTask(Discarded()).AsTask();
        Task<bool> continued = cancelledToo.ContinueWith(static task => task.IsCanceled, TaskScheduler.Default);
        loop.Tick(TimeSpan.Zero);
        cancelled.Cancel();
        loop.Tick(TimeSpan.Zero);
        loop.Tick(TimeSpan.Zero);
        Assert.Equal((TaskStatus.Canceled, TaskStatus.Faulted, TaskStatus.RanToCompletion), (cancelledToo.Status, foreign.Status, good.Status));
        Assert.Equal(source.Token, Assert.IsType<OperationCanceledException>(foreign.Exception!.InnerException).CancellationToken);
        Assert.True(ResultOf(continued));
    }

    /// <summary>Blocks, as users do.</summary>
    private static T ResultOf<T>(Task<T> task) => task.Result;

    private static void Block(Task<int> task, int how)
    {
        switch (how)
        {
            case 0:
                _ = task.Result;
                break;
            case 1:
                task.Wait();
                break;
            case 2:
                task.GetAwaiter().GetResult();
                break;
            default:
                Task.WaitAll(task);
                break;
        }
    }

    private static void AssertWouldNeverEnd(Action block)
    {
        Exception error = Assert.ThrowsAny<Exception>(block);
        Assert.Contains("its own loop", Assert.IsType<InvalidOperationException>(error.GetBaseException()).Message, StringComparison.Ordinal);
    }

    [Coroutine]
    private static async Coroutine BlockInside(int how)
    {
        Task<int> task = Value(8, 1).AsTask();
        AssertWouldNeverEnd(() => Block(task, how));
        await task;
        Block(task, how);
    }

    [Coroutine]
    private static async Coroutine Foreign(CancellationToken token) => await Sleep(1000, token);

    [Coroutine]
    private static async Coroutine Discarded() => await Yield();

    [Coroutine]
    private static async Coroutine<int> Fail()
    {
        await Yield();
        throw new FormatException();
    }
}
