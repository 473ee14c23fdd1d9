namespace Coroutines.Tests;

/// <summary>What came of a call that is over.</summary>
internal static class Outcome
{
    public static T Take<T>(ValueTask<T> call) => call.GetAwaiter().GetResult();

    public static void Take(ValueTask call) => call.GetAwaiter().GetResult();
}
