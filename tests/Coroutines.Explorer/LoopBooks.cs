namespace Coroutines.Explorer;

/// <summary>Looks into the books of a loop, for programs that have its public members alone.</summary>
public static class LoopBooks
{
    /// <summary>What is rented of the loop; null if nothing is.</summary>
    /// <param name="loop">The loop.</param>
    /// <exception cref="InvalidOperationException">A list of the loop is broken.</exception>
    public static string? WhatIsLeft(CoroutineLoop loop) => loop.TakeCensus() is var census && census == default ? null : census.ToString();

    /// <summary>How many places all arrays of the loop have together.</summary>
    /// <param name="loop">The loop.</param>
    public static long CountPlaces(CoroutineLoop loop) => loop.CountPlaces();
}
