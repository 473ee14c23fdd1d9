namespace Coroutines.Benchmarks;

/// <summary>
/// Many sleepers with spread deadlines: what one costs to start and to wake, to start and to cancel among so many, and to keep.
/// All numbers of sleepers and all columns are measured together, in the same rounds.
/// </summary>
internal static class SleeperRows
{
    private const int Few = 1_000;
    private const int Many = 100_000;
    private const int Most = 1_000_000;
    private const int Rounds = 6;
    private const int MostOfATaskRounds = 2;

    private static readonly int[] s_counts = [Few, Many, Most];
    private static readonly Column[] s_columns = [Column.Hand, Column.Coroutines, Column.ValueTask, Column.Pooled, Column.Task];
    private static readonly Lazy<Dictionary<(Column Column, int Count), SleeperFigures>> s_figures = new(MeasureAll);

    public static IEnumerable<Row> Make() =>
    [
        .. s_counts.Select(static count => Special($"sleeper, start + fire, {count:N0} pending", new Goal(Column.Task, 0.1, 0.05), count, static f => f.StartAndFire)),
        new SpecialRow("sleeper, start + fire, 1,000,000 pending over 1,000", null, static () => s_columns.ToDictionary(static c => c, Growth))
        {
            Unit = "x",
            Ceiling = new Ceiling(2, 2),
        },
        .. s_counts.Select(static count => Special($"sleeper, start + cancel, {count:N0} pending", null, count, static f => f.StartAndCancel)),
        new SpecialRow("bytes of a parked sleeper, all told", null, static () => Select(Most, static f => f.BytesParked))
        {
            Unit = "B",
            Ceiling = new Ceiling(120, 80),
        },
    ];

    private static SpecialRow Special(string name, Goal? goal, int count, Func<SleeperFigures, Figure> select) =>
        new(name, goal, () => Select(count, select));

    private static Dictionary<Column, Figure> Select(int count, Func<SleeperFigures, Figure> select) =>
        s_columns.ToDictionary(static column => column, column => select(s_figures.Value[(column, count)]));

    private static Figure Growth(Column column)
    {
        Figure few = s_figures.Value[(column, Few)].StartAndFire;
        Figure most = s_figures.Value[(column, Most)].StartAndFire;
        return new Figure([most.Over(few)]);
    }

    private static Dictionary<(Column, int), SleeperFigures> MeasureAll()
    {
        var sides = s_counts.SelectMany(static count => s_columns.Select(column => (Column: column, Count: count, Side: Make(column, count)))).ToArray();
        for (int round = 0; round < Rounds; round++)
        {
            foreach (var (column, count, side) in sides)
            {
                if (round < RoundsOf(column, count))
                {
                    side.Round(isWarmUp: round == 0 && RoundsOf(column, count) > MostOfATaskRounds);
                }
            }
        }

        foreach (var (_, _, side) in sides)
        {
            side.Dispose();
        }

        return sides.ToDictionary(static s => (s.Column, s.Count), static s => s.Side.Figures);
    }

    private static Sleepers Make(Column column, int count) => column switch
    {
        Column.Hand => new HandSleepers(count),
        Column.Coroutines => new CoroutineSleepers(count),
        _ => new TaskSleepers(count, column),
    };

    /// <summary>
    /// The first round is a warm one. A million that sleep in real time take seconds, are warm from the smaller numbers, and get
    /// fewer.
    /// </summary>
    private static int RoundsOf(Column column, int count) => (column, count) switch
    {
        (Column.Hand or Column.Coroutines, _) => Rounds,
        (Column.Task, Most) => MostOfATaskRounds,
        (_, Most) => 1,
        (Column.Task, _) => Rounds,
        _ => 3,
    };
}
