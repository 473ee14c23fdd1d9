namespace Coroutines.Watched;

internal static class Loops
{
    /// <summary>A game that ticks.</summary>
    public static void Tick(int count)
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Manual });
        for (var i = 0; i < count; i++)
        {
            loop.Start(Town.Walk(i));
        }

        Task end = Task.Run(WaitForEnd);
        Ready();
        while (!end.IsCompleted)
        {
            loop.Tick(0.016);
            Thread.Sleep(16);
        }
    }

    /// <summary>A loop that nobody runs now.</summary>
    public static void StandBetweenTicks(int count)
    {
        using var loop = new CoroutineLoop(new CoroutineLoopOptions { Clock = CoroutineClock.Manual });
        for (var i = 0; i < count; i++)
        {
            loop.Start(Town.Walk(i));
        }

        loop.Tick(0.016);
        Ready();
        WaitForEnd();
    }

    /// <summary>What no coroutine should do.</summary>
    public static void HoldThread() => Thread.Sleep(50);

    public static void Ready()
    {
        Console.WriteLine("ready");
        Console.Out.Flush();
    }

    public static void WaitForEnd() => Console.In.ReadToEnd();
}
