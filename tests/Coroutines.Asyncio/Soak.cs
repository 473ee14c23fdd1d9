using Coroutines.Explorer;

namespace Coroutines.Asyncio;

/// <summary>
/// Random scenarios on one loop, one after the other with their traces compared, and at times a crowd of them at once. After each nothing may be left.
/// </summary>
internal sealed class Soak : IDisposable
{
    private const int MostTogether = 8;

    private readonly Scenario[] _scenarios;
    private readonly Random _random;
    private readonly ScenarioLoop _loop;

    public Soak(Scenario[] scenarios, int seed, bool debug)
    {
        _scenarios = scenarios;
        _random = new Random(seed);
        _loop = new ScenarioLoop(debug);
    }

    public long Scenarios { get; private set; }

    /// <summary>How many places the loop's arrays have.</summary>
    public long Places => LoopBooks.CountPlaces(_loop.Loop);

    /// <summary>Runs the next scenario, or the next crowd.</summary>
    /// <returns>What was wrong, or null.</returns>
    public string? Next()
    {
        int together = _random.Next(4) == 0 ? _random.Next(2, MostTogether + 1) : 1;
        Scenario[] drawn = _random.GetItems(_scenarios, together);
        Scenarios += together;
        string names = string.Join(", ", drawn.Select(scenario => scenario.Id));
        try
        {
            string? difference = null;
            if (together == 1)
            {
                difference = Comparison.FirstDifference(drawn[0], _loop.RunNext(drawn[0]));
            }
            else
            {
                _loop.RunTogether(drawn);
            }

            string? left = LoopBooks.WhatIsLeft(_loop.Loop);
            return difference is not null ? $"{names}: {difference}" : left is not null ? $"{names}: left on the loop: {left}" : null;
        }
        catch (Exception error)
        {
            return $"{names}: the run failed: {error}";
        }
    }

    public void Dispose() => _loop.Dispose();
}
