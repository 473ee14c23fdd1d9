namespace Coroutines.Tests;

/// <summary>A .NET task of a task that its loop gives up ends with its loop, and nobody waits for it for ever.</summary>
public sealed partial class GivenUpTaskTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ATaskThatWouldNotEnd(bool typed)
    {
        CoroutineLoop loop = Loop();
        Task mirror = typed ? loop.CreateTask(StayWithResult()).AsTask() : loop.Start(Stay()).AsTask();
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        AssertGivenUp(mirror);
    }

    [Fact]
    public void ATaskThatIsAwaitedByOneThatWouldNotEnd()
    {
        CoroutineLoop loop = Loop();
        CoroutineTask stay = loop.Start(Stay());
        Task[] mirrors = [stay.AsTask(), stay.AsValueTask().AsTask(), loop.Start(Join(stay)).AsTask()];
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        AssertGivenUp(mirrors[0]);
        AssertGivenUp(mirrors[1]);
        Assert.True(mirrors[2].IsCompleted);
    }

    [Fact]
    public void ATaskThatCleanupStarts()
    {
        CoroutineLoop loop = Loop();
        var mirrors = new List<Task>();
        loop.Start(LeaveBehind(mirrors));
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        AssertGivenUp(Assert.Single(mirrors));
    }

    [Fact]
    public void OneThatEndsIsAsItWas()
    {
        CoroutineLoop loop = Loop();
        Task waits = loop.Start(Wait()).AsTask();
        Task never = loop.Start(Wait()).AsTask();
        Task stay = loop.Start(Stay()).AsTask();
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        Assert.True(waits.IsCanceled);
        Assert.True(never.IsCanceled);
        AssertGivenUp(stay);
    }

    [Fact]
    public async Task OrdinaryCodeThatAwaitsItGoesOn()
    {
        CoroutineLoop loop = Loop();
        Task waiter = Ordinary(loop.Start(Stay()).AsTask());
        loop.Tick(TimeSpan.Zero);
        loop.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiter.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    private static CoroutineLoop Loop() => new(new CoroutineLoopOptions
    {
        Clock = CoroutineClock.Manual,
        MaxIterationsOfDispose = 20,
        ExceptionHandler = static (_, _) => { },
    });

    private static void AssertGivenUp(Task mirror)
    {
        Assert.True(mirror.IsFaulted);
        Assert.IsType<ObjectDisposedException>(mirror.Exception!.InnerException);
    }

    private static async Task Ordinary(Task task) => await task.ConfigureAwait(false);

    [Coroutine]
    private static async Coroutine Wait() => await Coroutine.Sleep(1000);

    [Coroutine]
    private static async Coroutine Join(CoroutineTask task) => await task;

    [Coroutine]
    private static async Coroutine LeaveBehind(List<Task> mirrors)
    {
        try
        {
            await Coroutine.Sleep(1000);
        }
        finally
        {
            mirrors.Add(CoroutineLoop.Current.Start(Stay()).AsTask());
        }
    }

    [Coroutine]
    private static async Coroutine Stay()
    {
        while (true)
        {
            try
            {
                await Coroutine.Sleep(1000);
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    [Coroutine]
    private static async Coroutine<int> StayWithResult()
    {
        await Stay();
        return 1;
    }
}
