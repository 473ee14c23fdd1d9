namespace Coroutines.Differential;

/// <summary>What a fault did to the programs that were tried.</summary>
/// <param name="Mutation">The fault.</param>
/// <param name="IsNoticed">Whether it did what a fault of its kind does.</param>
/// <param name="Text">How many programs failed in which way, and the first of them.</param>
/// <param name="Hangs">Whether a program did not end: its thread still runs.</param>
public sealed record MutantVerdict(Mutation Mutation, bool IsNoticed, string Text, bool Hangs = false);
