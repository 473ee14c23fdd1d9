using System.Runtime.CompilerServices;

namespace Coroutines.Allocation;

/// <summary>The verbs that the twin of <see cref="Realistic"/> awaits: what an async Task method awaits in their place.</summary>
internal static class TwinVerbs
{
    public static Task Sleep(int milliseconds) => Task.Delay(milliseconds);

    public static YieldAwaitable Yield() => Task.Yield();
}
