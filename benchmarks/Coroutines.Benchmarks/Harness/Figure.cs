namespace Coroutines.Benchmarks;

/// <summary>A measured cell: one figure for each round, in the row's unit per operation.</summary>
/// <param name="Rounds">In the order of the rounds, which all columns of a row share.</param>
/// <param name="Bytes">Allocated per operation after warm-up; NaN where that is not the question.</param>
internal sealed record Figure(double[] Rounds, double Bytes = double.NaN)
{
    public double Value { get; } = Median(Rounds);

    /// <summary>
    /// This figure over another: the median of the rounds' own ratios. What disturbs a round (a neighbour in the caches, a change of
    /// clock) disturbs both sides of its ratio; the best of one side over the best of the other may pair two different machines.
    /// </summary>
    public double Over(Figure other)
    {
        int rounds = Math.Min(Rounds.Length, other.Rounds.Length);
        return Median([.. Enumerable.Range(0, rounds).Select(i => Rounds[i] / other.Rounds[i])]);
    }

    /// <summary>The lower of this figure and a part of another, round by round.</summary>
    public Figure AtMost(double part, Figure other)
    {
        int rounds = Math.Min(Rounds.Length, other.Rounds.Length);
        return new Figure([.. Enumerable.Range(0, rounds).Select(i => Math.Min(Rounds[i], part * other.Rounds[i]))]);
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
