namespace Coroutines;

/// <summary>Who won a race.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
/// <param name="Index">The winner's place among those that were given.</param>
/// <param name="Value">The winner's result.</param>
public readonly record struct RaceResult<T>(int Index, T Value);
