using System.Reflection;

namespace Coroutines.Differential;

/// <summary>What one run of a program left behind.</summary>
public sealed record Outcome(IReadOnlyList<string> Events, IReadOnlySet<string> Entered, int Resumptions)
{
    private const string Late = "the program did not end in time";

    public static Outcome NotInTime { get; } = new([Late], new HashSet<string>(), 0);

    public bool TimedOut => Events[^1] == Late;

    /// <summary>Whether the program asked for what the compiler's side has no way to do.</summary>
    public bool IsBeyondTwin => Events[^1].StartsWith("threw Coroutines.TwinLimitException", StringComparison.Ordinal);

    /// <summary>The event from which on the order is open, because several tasks are left when the main one ends.</summary>
    public int? OpenFrom { get; init; }

    /// <summary>Whether another run left the same, as far as the order is not open here.</summary>
    public bool IsMatchedBy(Outcome other) =>
        Text == other.Text
        || (OpenFrom is { } open && Events.Take(open).SequenceEqual(other.Events.Take(open))
            && Events.Skip(open).Order(StringComparer.Ordinal).SequenceEqual(other.Events.Skip(open).Order(StringComparer.Ordinal)));

    public string Text => string.Join("\n", Events);
}

/// <summary>Runs a compiled program on a thread of its own, within a time limit.</summary>
public static class ProgramRunner
{
    private const int StackSize = 16 << 20;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public static Outcome Run(MethodInfo entry)
    {
        Outcome? outcome = null;
        var thread = new Thread(() => outcome = RunHere(entry), StackSize) { IsBackground = true };
        thread.Start();
        return thread.Join(Limit) ? outcome! : Outcome.NotInTime;
    }

    private static Outcome RunHere(MethodInfo entry)
    {
        Trace.Begin();
        var end = "ran to its end";
        try
        {
            entry.CreateDelegate<Action>()();
        }
#pragma warning disable CA1031 // whatever the program throws is part of its outcome
        catch (Exception error)
#pragma warning restore CA1031
        {
            // What the binder of dynamic calls names is generated code: docs/csharp-differences.md.
            end = "threw " + error.GetType().FullName + (error is Microsoft.CSharp.RuntimeBinder.RuntimeBinderException ? "" : ": " + error.Message);
        }

        var (events, entered, resumptions, openFrom) = Trace.End();
        events.Add(end);
        return new Outcome(events, entered, resumptions) { OpenFrom = openFrom };
    }
}
