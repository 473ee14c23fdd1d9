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

    [Coroutine]
    private static async Coroutine<int> Fail()
    {
        await Yield();
        throw new FormatException();
    }
}
