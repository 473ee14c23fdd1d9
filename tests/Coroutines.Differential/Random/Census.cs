namespace Coroutines.Differential;

/// <summary>Counts how often each construct occurred in the generated programs, and each directly inside each other.</summary>
public sealed class Census
{
    private readonly SortedDictionary<string, int> constructs = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Outer, string Inner), int> pairs = [];
    private readonly Stack<string> path = new();

    public IReadOnlyDictionary<string, int> Constructs => constructs;

    public IReadOnlyDictionary<(string Outer, string Inner), int> Pairs => pairs;

    /// <summary>Counts a construct and makes what stands inside it.</summary>
    public string Note(string construct, Func<string> make)
    {
        constructs[construct] = constructs.GetValueOrDefault(construct) + 1;
        if (path.TryPeek(out var outer))
        {
            pairs[(outer, construct)] = pairs.GetValueOrDefault((outer, construct)) + 1;
        }

        path.Push(construct);
        try
        {
            return make();
        }
        finally
        {
            path.Pop();
        }
    }

    public void Print(TextWriter output, int leastConstruct, int leastPair)
    {
        foreach (var (name, count) in constructs)
        {
            output.WriteLine($"  {count,8}  {name}");
        }

        var rarePairs = pairs.Where(pair => pair.Value < leastPair).ToList();
        output.WriteLine($"constructs: {constructs.Count}, least {constructs.Values.Min()} (asked: {leastConstruct})");
        output.WriteLine($"pairs: {pairs.Count}, least {pairs.Values.Min()} (asked: {leastPair}), below that: {rarePairs.Count}");
        foreach (var ((outer, inner), count) in rarePairs.Take(40))
        {
            output.WriteLine($"  {count,8}  {inner} in {outer}");
        }
    }

    public bool Meets(int leastConstruct, int leastPair) =>
        constructs.Values.All(count => count >= leastConstruct) && pairs.Values.All(count => count >= leastPair);
}
