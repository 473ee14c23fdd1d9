using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>What goes wrong in an <c>await</c> of ordinary code is thrown there, and not on the thread pool, where nothing could catch it.</summary>
public sealed partial class CoroutineTaskAwaiterTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AnAwaitOnAnotherThreadThrowsThere(bool isDone)
    {
        using var loop = new CoroutineLoop();
        CoroutineTask task = loop.CreateTask(Value(isDone ? 0 : 1000));
        CoroutineTask<int> typed = loop.CreateTask(Value(isDone ? 0 : 1000));
        loop.Tick(TimeSpan.Zero);
        Assert.Equal(isDone, task.IsCompleted);
        Assert.Contains("another thread", OnAnotherThread(() => Await(task)).Message, StringComparison.Ordinal);
        Assert.Contains("another thread", OnAnotherThread(() => Await(typed)).Message, StringComparison.Ordinal);
        task.Forget();
        typed.Forget();
    }

    [Fact]
    public async Task SoDoesOneAfterTheEndOfTheLoop()
    {
        CoroutineTask task;
        using (var loop = new CoroutineLoop())
        {
            task = loop.CreateTask(Value(0));
            loop.Tick(TimeSpan.Zero);
            loop.Tick(TimeSpan.Zero);
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(() => Await(task));
    }

    [Fact]
    public void SoDoesOneForWhichThereIsNoRoom()
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 1, CapacityPolicy = CapacityPolicy.Throw });
        CoroutineTask task = loop.CreateTask(Value(1000));
        loop.Tick(TimeSpan.Zero);
        Task? failed = null;
        for (int i = 0; i < 100 && failed is null; i++)
        {
            Task one = Await(task);
            failed = one.IsFaulted ? one : null;
        }

        Assert.IsType<CapacityExceededException>(failed!.Exception!.InnerException);
        task.Cancel();
        loop.Tick(TimeSpan.Zero);
    }

    private static async Task Await(CoroutineTask task) => await task;

    private static async Task<int> Await(CoroutineTask<int> task) => await task;

    private static InvalidOperationException OnAnotherThread(Func<Task> await)
    {
        Task? task = null;
        var thread = new Thread(() => task = await());
        thread.Start();
        thread.Join();
        return Assert.IsType<InvalidOperationException>(task!.Exception!.InnerException);
    }

    [Coroutine]
    private static async Coroutine<int> Value(int milliseconds)
    {
        await Sleep(milliseconds);
        return 1;
    }
}
