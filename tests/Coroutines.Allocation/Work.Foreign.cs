using static Coroutines.Coroutine;

namespace Coroutines.Allocation;

/// <summary>Operations of .NET that are given a token.</summary>
internal static partial class Work
{
    private static readonly Source source = new();

    [Coroutine]
    public static async Coroutine<long> ReadsWithToken(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            CoroutineLoop.Current.CallSoon(set, source);
            total += await WithToken(static (token, from) => from.Read(token), source);
        }

        return total;
    }

    [Coroutine]
    public static async Coroutine<long> ReadsUnderALimit(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            CoroutineLoop.Current.CallSoon(set, source);
            total += (await TryWaitFor(WithToken(static (token, from) => from.Read(token), source), 10)).Value;
        }

        return total;
    }

    private static readonly Action<object?> set = static source => ((Source)source!).Set(1);
}
