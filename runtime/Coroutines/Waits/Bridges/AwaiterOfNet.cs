using System.Diagnostics;

namespace Coroutines;

[StackTraceHidden]
internal static class AwaiterOfNet<TAwaiter>
{
    /// <summary>Whether the awaiter is one of .NET's or the library's own, which call their continuation once.</summary>
    public static readonly bool CallsOnce = typeof(TAwaiter).Assembly == typeof(object).Assembly || typeof(TAwaiter).Assembly == typeof(CoroutineLoop).Assembly;
}
