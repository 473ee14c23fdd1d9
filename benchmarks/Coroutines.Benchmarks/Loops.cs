namespace Coroutines.Benchmarks;

/// <summary>The loops that the coroutine columns run on: made once, as a program would.</summary>
internal static class Loops
{
    public static CoroutineLoop Small { get; } = new(new CoroutineLoopOptions { TaskCapacity = 64, Clock = CoroutineClock.Manual, MaxIterationsPerTick = int.MaxValue });

    public static CoroutineLoop Large { get; } = new(new CoroutineLoopOptions { TaskCapacity = 100_064, Clock = CoroutineClock.Manual, MaxIterationsPerTick = int.MaxValue });

    /// <summary>Ticks without moving the clock until the coroutine is done.</summary>
    public static void RunUntilDone(this CoroutineLoop loop, Coroutine coroutine)
    {
        var task = loop.CreateTask(coroutine);
        while (!task.IsCompleted)
        {
            loop.Tick(TimeSpan.Zero);
        }

        task.Forget();
    }
}
