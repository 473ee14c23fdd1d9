namespace Coroutines.Differential;

/// <summary>
/// Counts how often each construct occurred in the generated programs and, for each pair, how often the one stood
/// directly inside the other, as the next statement after it, and in one program with it. What the writer could have chosen but did
/// not counts as a pair with zero occurrences.
/// </summary>
public sealed class Census
{
    private readonly Dictionary<string, int> ids = [];
    private readonly List<string> names = [];
    private readonly List<long> counts = [];
    private readonly PairTable inside = new("inside");
    private readonly PairTable after = new("after");
    private readonly PairTable together = new("with");
    private readonly Stack<int> path = new();
    private readonly HashSet<int> ofProgram = [];

    /// <summary>How often each construct occurred.</summary>
    public IReadOnlyDictionary<string, long> Constructs => ids.ToDictionary(pair => pair.Key, pair => counts[pair.Value]);

    internal int IdOf(string construct)
    {
        if (!ids.TryGetValue(construct, out var id))
        {
            ids[construct] = id = names.Count;
            names.Add(construct);
            counts.Add(0);
        }

        return id;
    }

    /// <summary>Notes that a construct could stand here; <paramref name="previous"/> is the statement before it, or -1.</summary>
    internal void Offer(int construct, int previous)
    {
        if (path.TryPeek(out var outer))
        {
            inside.Offer(outer, construct);
        }

        if (previous >= 0)
        {
            after.Offer(previous, construct);
        }
    }

    /// <summary>Counts a construct and makes what stands inside it.</summary>
    internal string Note(int construct, int previous, Func<string> make)
    {
        counts[construct]++;
        ofProgram.Add(construct);
        if (path.TryPeek(out var outer))
        {
            inside.Count(outer, construct);
        }

        if (previous >= 0)
        {
            after.Count(previous, construct);
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

    /// <summary>Counts what occurred in one program together.</summary>
    internal void EndProgram()
    {
        foreach (var one in ofProgram)
        {
            foreach (var other in ofProgram.Where(other => other < one))
            {
                together.Count(one, other);
            }
        }

        ofProgram.Clear();
    }

    /// <summary>Prints the counts, and what is below the minimum; true when nothing is.</summary>
    public bool Print(TextWriter output, CensusLimits limits)
    {
        foreach (var (name, count) in Constructs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"  {count,8}  {name}");
        }

        for (var one = 0; one < names.Count; one++)
        {
            for (var other = 0; other < one; other++)
            {
                together.Offer(one, other);
            }
        }

        var rare = names.Count(name => counts[ids[name]] < limits.Construct);
        output.WriteLine($"constructs: {names.Count}, least {counts.Min()} (asked: {limits.Construct}), below that: {rare}");
        return (rare == 0)
            & inside.Print(output, names, limits.Inside, CensusLimits.MissingOneIn)
            & after.Print(output, names, limits.After, CensusLimits.MissingOneIn)
            & together.Print(output, names, limits.Together, int.MaxValue);
    }
}
