namespace Coroutines.Differential;

/// <summary>The least number of occurrences of each construct, and of each pair in each of the ways to be a pair.</summary>
public readonly record struct CensusLimits(int Construct, int Inside, int After, int Together)
{
    /// <summary>What so many programs have to reach: in proportion to the count, and nothing for a handful.</summary>
    public static CensusLimits For(int programs) => new(programs / 100, programs / 20_000, programs / 20_000, programs / 10_000);
}
