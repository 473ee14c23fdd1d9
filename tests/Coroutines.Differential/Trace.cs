using System.Globalization;

namespace Coroutines.Differential;

/// <summary>
/// What a program under test reports to: the list of events of the run on this thread. Both sides of a comparison
/// call these same methods.
/// </summary>
public static class Trace
{
    private const int MostEvents = 5_000;

    [ThreadStatic]
    private static List<string>? events;

    [ThreadStatic]
    private static HashSet<string>? entered;

    [ThreadStatic]
    private static int resumptions;

    [ThreadStatic]
    private static int? openFrom;

    /// <summary>Adds an event.</summary>
    public static void Log(object? message)
    {
        var list = events ?? throw new InvalidOperationException("No program runs on this thread.");
        if (list.Count >= MostEvents)
        {
            throw new TraceOverflowException();
        }

        list.Add(Text(message));
    }

    /// <summary>Adds an event with a label and gives the value back: for the order of evaluation.</summary>
    public static T V<T>(string label, T value)
    {
        Log($"{label}={Text(value)}");
        return value;
    }

    /// <summary>Adds an event and throws.</summary>
    public static T Throw<T>(string label)
    {
        Log($"{label} throws");
        throw new InvalidOperationException(label);
    }

    /// <summary>The type and the message of an exception.</summary>
    public static string Text(Exception? error) =>
        error is null ? "none" : $"{error.GetType().Name}: {error.Message}";

    /// <summary>The value as it is shown in the trace: independent of the culture, sequences in brackets.</summary>
    public static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        Exception error => Text(error),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        System.Collections.IEnumerable items => "[" + string.Join(", ", items.Cast<object?>().Select(Text)) + "]",
        _ => value.ToString() ?? "null",
    };

    /// <summary>Put by the harness at the start of each coroutine body: it shows which coroutines ran.</summary>
    public static void Enter(string coroutine) => entered?.Add(coroutine);

    /// <summary>Told by a host that counts: how often a task went on after a suspension.</summary>
    public static void CountResumptions(int count) => resumptions = count;

    /// <summary>Told by a host: the order of the events from here on is open.</summary>
    public static void OpenOrder() => openFrom = events?.Count;

    internal static void Begin()
    {
        openFrom = null;
        events = [];
        entered = [];
        resumptions = 0;
    }

    internal static (List<string> Events, HashSet<string> Entered, int Resumptions, int? OpenFrom) End()
    {
        var result = (events!, entered!, resumptions, openFrom);
        events = null;
        entered = null;
        return result;
    }
}

/// <summary>A program logged more than any program of the corpus may.</summary>
public sealed class TraceOverflowException : Exception;
