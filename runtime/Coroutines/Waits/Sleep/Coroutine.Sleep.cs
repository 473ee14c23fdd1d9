namespace Coroutines;

public readonly partial struct Coroutine
{
    /// <summary>Waits for a time. Zero and less is one turn, as <see cref="Yield"/>. asyncio's <c>sleep</c>.</summary>
    /// <param name="delay">How long; <see cref="TimeSpan.MaxValue"/>, and what else leads behind the end of the loop's time (14,600 years), until it is cancelled.</param>
    /// <remarks>Allocates nothing.</remarks>
    public static SleepOperation Sleep(TimeSpan delay) => new(delay.Ticks);

    /// <summary>Waits for a time. Zero and less is one turn, as <see cref="Yield"/>.</summary>
    /// <param name="milliseconds">How long, in milliseconds.</param>
    public static SleepOperation Sleep(int milliseconds) => new(milliseconds * TimeSpan.TicksPerMillisecond);

    /// <summary>Waits for a time and gives a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="delay">How long.</param>
    /// <param name="result">The value.</param>
    public static SleepOperation<T> Sleep<T>(TimeSpan delay, T result) => new(delay.Ticks, result);

    /// <summary>Waits for a time and gives a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="milliseconds">How long, in milliseconds.</param>
    /// <param name="result">The value.</param>
    public static SleepOperation<T> Sleep<T>(int milliseconds, T result) => new(milliseconds * TimeSpan.TicksPerMillisecond, result);

    /// <summary>Lets the others run and goes on in the next turn. asyncio's <c>sleep(0)</c>.</summary>
    public static YieldOperation Yield() => default;

    /// <summary>Goes on in the next frame: the next <see cref="CoroutineLoop.Tick(TimeSpan)"/>, or under <c>Run</c> the next turn.</summary>
    public static NextFrameOperation NextFrame() => default;
}
