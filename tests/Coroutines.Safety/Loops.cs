namespace Coroutines.Safety;

/// <summary>Loops for programs, and tasks of strangers that must not notice anything.</summary>
internal static partial class Loops
{
    private static long s_lengths;

    /// <summary>What was given to the handler of the last loop that <see cref="Virtual"/> made.</summary>
    public static List<string> Told { get; } = [];

    public static CoroutineLoop Virtual(Action<CoroutineLoop, CoroutineExceptionContext>? handler = null, bool debug = false, bool limited = false, int capacity = 64)
    {
        Told.Clear();
        return new CoroutineLoop(new CoroutineLoopOptions
        {
            Clock = CoroutineClock.Virtual,
            Debug = debug,

            // What is told is compared: a machine that is busy elsewhere is no fault.
            SlowStepThreshold = TimeSpan.MaxValue,
            CapacityPolicy = limited ? CapacityPolicy.Throw : CapacityPolicy.Grow,
            TaskCapacity = capacity,
            ExceptionHandler = (loop, context) =>
            {
                Told.Add($"{context.Exception?.Message ?? context.Message}");
                handler?.Invoke(loop, context);
            },
        });
    }

    /// <summary>Tasks of other types, of strings and numbers, whose memory nobody may touch. They sleep for ever.</summary>
    public static void StartStrangers(CoroutineLoop loop, int count = 3)
    {
        for (int i = 0; i < count; i++)
        {
            loop.Start(Stranger("aaaa", "bbbb", "cccc", "dddd", 1, 2, 3, 4));
        }
    }

    public static void Ticks(CoroutineLoop loop, int count, double seconds = 0.001)
    {
        for (int i = 0; i < count; i++)
        {
            loop.Tick(seconds);
        }
    }

    [Coroutine]
    private static async Coroutine Stranger(string a, string b, string c, string d, long e, long f, long g, long h)
    {
        for (int i = 0; ; i++)
        {
            await Coroutine.Sleep(1_000_000);
            s_lengths += a.Length + b.Length + c.Length + d.Length + e + f + g + h;
            (a, b, c, d) = (b, c, d, a);
            e = f = g = h = i;
        }
    }
}
