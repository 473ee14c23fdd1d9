using System.Globalization;

namespace Coroutines.Tests;

/// <summary>Runs a program on a virtual clock and keeps what it says, with what comes out of it and what the handler is told.</summary>
internal sealed class VirtualRun
{
    [ThreadStatic]
    private static VirtualRun? t_current;

    private readonly List<string> _lines = [];

    public static void Say(object? what) => t_current!._lines.Add(Convert.ToString(what, CultureInfo.InvariantCulture) ?? "null");

    /// <summary>Says something with the time of the loop.</summary>
    public static void SayAt(string what) => Say($"{what} {CoroutineLoop.Current.Time.TotalMilliseconds}");

    /// <summary>What a program says, the parts set apart by semicolons.</summary>
    public static string Of(Func<Coroutine> main, TimeSpan? enumeratorLimit = null, CoroutineClock? clock = null)
    {
        var run = new VirtualRun();
        VirtualRun? outer = t_current;
        t_current = run;

        // The context of the test runner would take what ordinary code awaits to other threads.
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            var options = new CoroutineLoopOptions
            {
                Clock = clock ?? CoroutineClock.Virtual,
                CancellationLimit = enumeratorLimit ?? TimeSpan.FromSeconds(5),
                ExceptionHandler = (_, report) => run._lines.Add("told " + (report.Exception?.Message ?? report.Message)),
            };
            CoroutineLoop.Run(main(), options);
        }
        catch (Exception error)
        {
            run._lines.Add(error.GetType().Name);
        }
        finally
        {
            t_current = outer;
            SynchronizationContext.SetSynchronizationContext(context);
        }

        return string.Join("; ", run._lines);
    }
}
