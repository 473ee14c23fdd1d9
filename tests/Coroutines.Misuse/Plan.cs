using System.Globalization;

namespace Coroutines.Misuse;

/// <summary>Which cells are run: every callback x act x moment, each on one loop or on all, and so many random ones.</summary>
internal sealed record Plan
{
    public int Seed { get; init; } = 1;

    /// <summary>How many random cells.</summary>
    public int Count { get; init; } = 2000;

    /// <summary>Every Nth of the others.</summary>
    public int Every { get; init; } = 1;

    /// <summary>Whether each callback, act and moment is tried on every loop.</summary>
    public bool All { get; init; }

    /// <summary>Only cells whose name holds this.</summary>
    public string Part { get; init; } = "";

    public IReadOnlyList<string> Arguments =>
    [
        "--seed", Seed.ToString(CultureInfo.InvariantCulture), "--count", Count.ToString(CultureInfo.InvariantCulture),
        "--every", Every.ToString(CultureInfo.InvariantCulture), "--kind", Part, .. (string[])(All ? ["--all"] : []),
    ];

    public IReadOnlyList<Cell> Cells() =>
    [
        .. (All ? CellTable.Systematic() : CellTable.Rotated(Seed)).Where((_, i) => (i + Seed - 1) % Every == 0).Concat(CellTable.Random(Seed, Count))
            .Where(cell => cell.Name.Contains(Part, StringComparison.Ordinal)),
    ];
}
