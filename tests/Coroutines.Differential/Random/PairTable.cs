namespace Coroutines.Differential;

/// <summary>Which pairs of constructs can occur, and how often each did.</summary>
internal sealed class PairTable(string relation)
{
    private const int ShownPairs = 20;
    private readonly Dictionary<(int First, int Second), long> counts = [];

    public void Offer(int first, int second) => counts.TryAdd((first, second), 0);

    public void Count(int first, int second) => counts[(first, second)] = counts.GetValueOrDefault((first, second)) + 1;

    /// <summary>Prints the least count and the rarest pairs below the limit; true when there are no more of those than one in so many.</summary>
    public bool Print(TextWriter output, List<string> names, int least, int oneIn)
    {
        var rare = counts.Where(pair => pair.Value < least).OrderBy(pair => pair.Value).ToList();
        output.WriteLine($"pairs, one {relation} the other: {counts.Count}, least {counts.Values.Min()} (asked: {least}), below that: {rare.Count}");
        foreach (var ((first, second), count) in rare.Take(ShownPairs))
        {
            output.WriteLine($"  {count,8}  {names[second]} {relation} {names[first]}");
        }

        return (long)rare.Count * oneIn <= counts.Count;
    }
}
