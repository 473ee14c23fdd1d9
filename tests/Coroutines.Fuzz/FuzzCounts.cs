using Coroutines.Differential;
using Microsoft.CodeAnalysis;

namespace Coroutines.Fuzz;

/// <summary>How many programs got which verdict, and what they did.</summary>
internal sealed class FuzzCounts
{
    private readonly Dictionary<VerdictKind, int> kinds = [];
    private readonly Dictionary<OptimizationLevel, int> levels = [];
    private int ran;
    private int suspended;
    private long events;

    public int Programs { get; private set; }

    /// <summary>Programs that C# accepts, on which the sides differ.</summary>
    public int Failed => Programs - Of(VerdictKind.Same) - Of(VerdictKind.NoOracle);

    public int Of(VerdictKind kind) => kinds.GetValueOrDefault(kind);

    public void Add(Verdict verdict, OptimizationLevel level)
    {
        Programs++;
        kinds[verdict.Kind] = Of(verdict.Kind) + 1;
        levels[level] = levels.GetValueOrDefault(level) + 1;
        if (verdict.Oracle is { } outcome)
        {
            ran++;
            suspended += outcome.Resumptions > 0 ? 1 : 0;
            events += outcome.Events.Count;
        }
    }

    public void Print(TextWriter output)
    {
        output.WriteLine($"Release: {levels.GetValueOrDefault(OptimizationLevel.Release)}, Debug: {levels.GetValueOrDefault(OptimizationLevel.Debug)}");
        output.WriteLine($"suspended: {suspended} of {ran}, events a program: {events / Math.Max(1, ran)}");
        output.WriteLine($"rejected by C# or without an end: {Of(VerdictKind.NoOracle)} ({100.0 * Of(VerdictKind.NoOracle) / Math.Max(1, Programs):F2} %)");
        foreach (var kind in Enum.GetValues<VerdictKind>())
        {
            output.WriteLine($"{kind}: {Of(kind)}");
        }
    }
}
