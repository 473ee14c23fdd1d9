namespace Coroutines.Misuse;

/// <summary>All cells, in an order that never changes, and random ones of several acts.</summary>
internal static class CellTable
{
    /// <summary>Every kind with every act, at every moment, on every loop that fits.</summary>
    public static IEnumerable<Cell> Systematic() => Combinations().SelectMany(static loops => loops);

    /// <summary>The same, each on one loop, another for each seed.</summary>
    public static IEnumerable<Cell> Rotated(int seed) =>
        Combinations().Where(static loops => loops.Length != 0).Select((loops, i) => loops[(i + (i / 7) + seed) % loops.Length]);

    /// <summary>Kinds, acts and moments, each with the loops that fit.</summary>
    private static IEnumerable<Cell[]> Combinations() =>
        from kind in KindTable.All
        from act in ActTable.All
        from moment in Enum.GetValues<Moment>()
        select (Cell[])
        [
            .. from clock in Enum.GetValues<ClockChoice>()
               from setting in Enum.GetValues<Setting>()
               let cell = new Cell(kind, [act], moment, clock, setting)
               where Fits(cell)
               select cell,
        ];

    /// <summary>Random cells of two or three acts, always the same for a seed.</summary>
    public static IEnumerable<Cell> Random(int seed, int count)
    {
        var random = new Random(seed);
        while (count > 0)
        {
            CallbackKind kind = Pick(random, KindTable.All);
            IReadOnlyList<MisuseAct> acts = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ => Pick(random, ActTable.All)).OrderBy(act => act.Traits & ActTraits.Throws)];
            var cell = new Cell(kind, acts, Pick(random, Enum.GetValues<Moment>()), Pick(random, Enum.GetValues<ClockChoice>()), Pick(random, Enum.GetValues<Setting>()));
            if (Fits(cell))
            {
                count--;
                yield return cell;
            }
        }
    }

    /// <summary>The cell of a name.</summary>
    public static Cell? Find(string name)
    {
        if (name.Split('/') is not [var kindName, var acts, var moment, var clock, var setting])
        {
            return null;
        }

        return KindTable.All.SingleOrDefault(kind => kind.Name == kindName) is { } found
            ? new Cell(
                found,
                [.. acts.Split('+').Select(act => ActTable.All.Single(one => one.Name == act))],
                Enum.Parse<Moment>(moment),
                Enum.Parse<ClockChoice>(clock),
                Enum.Parse<Setting>(setting))
            : null;
    }

    private static T Pick<T>(Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static bool Fits(Cell cell)
    {
        CallbackKind kind = cell.Kind;
        bool isOutside = cell.Moment is Moment.NotStarted or Moment.Between or Moment.Disposed;
        return (!isOutside || kind.Outside is not null)
            && (!cell.Has(ActTraits.NeedsContinuation) || kind.Is(KindTraits.Registers))
            && (!cell.Has(ActTraits.Throws) || !kind.Is(KindTraits.MayNotThrow))
            && (!cell.Has(ActTraits.Throws) || !kind.Is(KindTraits.EndsProcessLate) || cell.Moment < Moment.Cancelling)
            && (!kind.Is(KindTraits.NeedsContexts) || cell.Setting == Setting.Contexts)
            && (!kind.Is(KindTraits.NeedsRealClock) || cell.Clock == ClockChoice.Real);
    }
}
