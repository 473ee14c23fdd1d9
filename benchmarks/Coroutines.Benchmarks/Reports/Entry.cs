using System.Globalization;

namespace Coroutines.Benchmarks;

/// <summary>A row with its figures and the verdict on its goal.</summary>
internal sealed class Entry(Row row, Dictionary<Column, Figure> figures)
{
    public Row Row { get; } = row;

    public Dictionary<Column, Figure> Figures { get; } = figures;

    public Figure Ours => Figures[Column.Coroutines];

    /// <summary>Our figure over that of the column which the goal names; NaN where there is no goal.</summary>
    public double Ratio => Row.Goal is { } goal ? Ours.Nanoseconds / Figures[goal.Against].Nanoseconds : double.NaN;

    public string Verdict
    {
        get
        {
            double figure = Row.MustAtMost > 0 ? Ours.Nanoseconds : Ratio;
            double must = Row.MustAtMost > 0 ? Row.MustAtMost : Row.Goal?.Must ?? double.NaN;
            double reach = Row.MustAtMost > 0 ? Row.ReachAtMost : Row.Goal?.Reach ?? double.NaN;
            return double.IsNaN(must) ? "" : figure <= reach ? "reached" : figure <= must ? "must met" : "MISSED";
        }
    }

    /// <summary>Whether ours allocated where it must not.</summary>
    public bool Leaks => !Row.MayAllocate && Ours.Bytes > 0;

    public string GoalText => Row.MustAtMost > 0
        ? FormattableString.Invariant($"{Row.MustAtMost:0} / {Row.ReachAtMost:0} {Row.Unit}")
        : Row.Goal is { } goal ? FormattableString.Invariant($"{goal.Must:0.##}x / {goal.Reach:0.##}x {Name(goal.Against)}") : "";

    public static string Name(Column column) => column switch
    {
        Column.Hand => "by hand",
        Column.Coroutines => "Coroutines",
        Column.Pooled => "ValueTask pooled",
        _ => column.ToString(),
    };

    public string RatioText => double.IsNaN(Ratio) ? "" : FormattableString.Invariant($"{Ratio:0.###}x");

    public string Cell(Column column)
    {
        if (!Figures.TryGetValue(column, out var figure))
        {
            return "";
        }

        string value = figure.Nanoseconds.ToString(figure.Nanoseconds >= 100 ? "N0" : "0.0#", CultureInfo.InvariantCulture);
        return figure.Bytes >= 0.5 ? FormattableString.Invariant($"{value} ({figure.Bytes:N0} B)") : value;
    }
}
