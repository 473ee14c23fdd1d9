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

    /// <summary>A call from outside: as another thread makes it, but without one.</summary>
    [Coroutine]
    public static async Coroutine<long> IsInvoked(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            var call = CoroutineLoop.Current.InvokeAsync(1, static value => AnswersLater(value));
            while (!call.IsCompleted)
            {
                await Yield();
            }

            total += await call;
        }

        return total;
    }

    [Coroutine]
    private static async Coroutine<long> AnswersLater(int value)
    {
        await Yield();
        return value;
    }

    private static readonly Action<object?> set = static source => ((Source)source!).Set(1);
}
