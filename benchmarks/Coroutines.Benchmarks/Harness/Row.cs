namespace Coroutines.Benchmarks;

/// <summary>A goal of ours as a ratio to another column of the same rounds.</summary>
internal sealed record Goal(Column Against, double Must, double Reach);

/// <summary>A goal of ours as a figure in the row's unit.</summary>
internal sealed record Ceiling(double Must, double Reach);

/// <summary>What one case runs over and over, and how its results are checked at the end.</summary>
internal sealed record Work(Action Run, Action? Finish = null)
{
    /// <summary>Whether other threads take part: then the processor time of the whole process counts.</summary>
    public bool OnOtherThreads { get; init; }
}

/// <summary>One column's way of doing the work of a row.</summary>
/// <param name="Column">Who.</param>
/// <param name="Operations">Operations in one <see cref="Work.Run"/>.</param>
/// <param name="Prepare">Makes everything that is not measured.</param>
internal sealed record Case(Column Column, int Operations, Func<Work> Prepare);

/// <summary>One kind of work, done by several.</summary>
internal class Row(string name, Goal? goal, params Case[] cases)
{
    public string Name { get; } = name;

    public Goal? Goal { get; } = goal;

    public IReadOnlyList<Case> Cases { get; } = cases;

    public string Unit { get; init; } = "ns";

    /// <summary>
    /// Whether what was written by hand is taken as the part of Task that a limit may be, where it is more: the goal is asked of the lower of the two.
    /// </summary>
    public bool CapsLimit { get; init; }

    /// <summary>A column whose ratio is shown where no goal names one.</summary>
    public Column? Beside { get; init; }

    public Ceiling? Ceiling { get; init; }

    /// <summary>Whether this row allocates by its nature (its set-up is what it measures).</summary>
    public bool MayAllocate { get; init; }

    public virtual Dictionary<Column, Figure> Measure() => Sampler.Measure(Cases);
}

/// <summary>A row whose figures come out of a run of its own.</summary>
internal sealed class SpecialRow(string name, Goal? goal, Func<Dictionary<Column, Figure>> measure) : Row(name, goal)
{
    public override Dictionary<Column, Figure> Measure() => measure();
}
