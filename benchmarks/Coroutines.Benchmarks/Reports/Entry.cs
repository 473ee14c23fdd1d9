using System.Globalization;

namespace Coroutines.Benchmarks;

/// <summary>A row with its figures and the verdict on its goal.</summary>
internal sealed class Entry
{
    /// <summary>Above this part of Task, what was written by hand is no limit.</summary>
    public const double LimitOfTheLimit = 0.15;

    public Entry(Row row, Dictionary<Column, Figure> figures)
    {
        Row = row;
        Figures = figures;
        Verdict = Judge();
    }

    public Row Row { get; }

    public Dictionary<Column, Figure> Figures { get; }

    public Verdict? Verdict { get; }

    public string Title => Row.Unit == "ns" ? Row.Name : $"{Row.Name}, {Row.Unit}";

    /// <summary>Our figure over that of the column which the goal (or else the row) names; NaN where none is named.</summary>
    public double Ratio => (Row.Goal?.Against ?? Row.Beside) is { } against ? Figures[Column.Coroutines].Over(Against(against)) : double.NaN;

    public string RatioText => double.IsNaN(Ratio) ? "" : Times(Ratio);

    public string GoalText => Row switch
    {
        { Ceiling: { } c } when c.Must == c.Reach => FormattableString.Invariant($"{c.Must:0.##} {Row.Unit}"),
        { Ceiling: { } c } => FormattableString.Invariant($"{c.Must:0.##} / {c.Reach:0.##} {Row.Unit}"),
        { Goal: { } g } => FormattableString.Invariant($"{g.Must:0.##}x / {g.Reach:0.##}x {g.Against.Title()}{(Row.CapsLimit ? $" or {LimitOfTheLimit}x Task" : "")}"),
        _ => "",
    };

    /// <summary>The limit's own ratio to Task; NaN where one of them is missing, or where the limit is held to its part of Task.</summary>
    public double LimitRatio => Row is { Unit: "ns", CapsLimit: false } && Figures.TryGetValue(Column.Hand, out var hand) && Figures.TryGetValue(Column.Task, out var task)
        ? hand.Over(task)
        : double.NaN;

    /// <summary>Whether ours allocated where it must not.</summary>
    public bool Leaks => !Row.MayAllocate && Figures[Column.Coroutines].Bytes > 0;

    public bool CountsBytes => !Row.MayAllocate && !double.IsNaN(Figures[Column.Coroutines].Bytes);

    public static string Times(double ratio) => FormattableString.Invariant($"{ratio:0.###}x");

    /// <summary>A figure as the table shows it: bytes are whole.</summary>
    public string Number(double value) => value.ToString(value >= 100 || Row.Unit == "B" ? "N0" : "0.0#", CultureInfo.InvariantCulture);

    public string Cell(Column column)
    {
        if (!Figures.TryGetValue(column, out var figure))
        {
            return "";
        }

        string bytes = figure.Bytes >= 0.5 ? FormattableString.Invariant($" ({figure.Bytes:N0} B)") : "";
        return Number(figure.Value) + bytes;
    }

    private Figure Against(Column column) => Row.CapsLimit ? Figures[column].AtMost(LimitOfTheLimit, Figures[Column.Task]) : Figures[column];

    private Verdict? Judge()
    {
        double ours = Figures[Column.Coroutines].Value;
        return Row switch
        {
            { Ceiling: { } c } when c.Must == c.Reach => Verdict.Of(Row.Name, GoalText, $"{Number(ours)} {Row.Unit}", ours <= c.Must),
            { Ceiling: { } c } => Verdict.Of(Row.Name, GoalText, $"{Number(ours)} {Row.Unit}", ours, c.Must, c.Reach),
            { Goal: { } g } => Verdict.Of(Row.Name, GoalText, RatioText, Ratio, g.Must, g.Reach),
            _ => null,
        };
    }
}
