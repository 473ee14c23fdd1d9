namespace Coroutines.Differential;

/// <summary>The least number of occurrences of each construct, and of each pair in each of the ways to be a pair.</summary>
public readonly record struct CensusLimits(int Construct, int Inside, int After, int Together)
{
    /// <summary>
    /// Of the pairs that stand inside or after each other one in so many may be missing: there are some 100,000 of them, which 20,000 programs do not exhaust.
    /// Every two constructs have to occur in one program.
    /// </summary>
    public const int MissingOneIn = 10;

    /// <summary>What so many programs have to reach: in proportion to the count, and nothing for a handful.</summary>
    public static CensusLimits For(int programs) => new(programs / 100, programs / 20_000, programs / 20_000, programs / 10_000);
}
