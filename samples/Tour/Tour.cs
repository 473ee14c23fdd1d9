using System.Globalization;
using Coroutines;
using static Coroutines.Coroutine;

/// <summary>A walk past what a coroutine can do. Every line printed starts with the loop's time, so that one sees what ran together.</summary>
public static partial class Tour
{
    /// <summary>All stops, one after another.</summary>
    [Coroutine]
    public static async Coroutine AllStops()
    {
        await Sequential();
        await Concurrent();
        await Results();
        await Tasks();
        await TimeLimits();
        await Failures();
        await Cancellation();
    }

    private static void Title(string text) => Console.WriteLine($"\n{text}");

    private static void Say(string text)
    {
        var seconds = CoroutineLoop.Current.Time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        Console.WriteLine($"  [{seconds,5} s] {text}");
    }
}
