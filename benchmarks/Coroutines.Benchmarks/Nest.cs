using System.Runtime.CompilerServices;
using static Coroutines.Coroutine;

namespace Coroutines.Benchmarks;

/// <summary>Calls between coroutines: one that never suspends, and a chain of eight of which the innermost does.</summary>
internal static partial class Nest
{
    private static long sum;

    public static void CoroutinesAtOnce(int operations)
    {
        Loops.Small.RunUntilDone(CallAtOnce(operations));
        Check.Equal(operations, sum);
    }

    public static void TasksAtOnce(int operations)
    {
        _ = CallTaskAtOnce(operations);
        Check.Equal(operations, sum);
    }

    public static void ValueTasksAtOnce(int operations)
    {
        _ = CallValueTaskAtOnce(operations).Preserve();
        Check.Equal(operations, sum);
    }

    public static void ByHandAtOnce(int operations)
    {
        long total = 0;
        for (var i = 0; i < operations; i++)
        {
            total += OneByHand(i);
        }

        sum = total;
        Check.Equal(operations, sum);
    }

    // The innermost of eight waits again and again. The loop polls down to it from the root; a task's continuation enters it directly.
    public static void CoroutinesDeep(int operations)
    {
        Loops.Small.RunUntilDone(Deep1(operations));
        Check.Equal(operations, sum);
    }

    public static void TasksDeep(int operations)
    {
        _ = DeepTask(operations, 8);
        TurnQueue.Drain();
        Check.Equal(operations, sum);
    }

    public static void ValueTasksDeep(int operations)
    {
        _ = DeepValueTask(operations, 8).Preserve();
        TurnQueue.Drain();
        Check.Equal(operations, sum);
    }

    [Coroutine]
    private static async Coroutine CallAtOnce(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            total += await One(i);
        }

        sum = total;
    }

    [Coroutine]
    private static async Coroutine<int> One(int i)
    {
        if (i < 0)
        {
            await Yield();
        }

        return 1;
    }

    private static async Task CallTaskAtOnce(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            total += await OneTask(i);
        }

        sum = total;
    }

    private static async Task<int> OneTask(int i)
    {
        if (i < 0)
        {
            await TurnQueue.NextTurn;
        }

        return 1;
    }

    private static async ValueTask CallValueTaskAtOnce(int n)
    {
        long total = 0;
        for (var i = 0; i < n; i++)
        {
            total += await OneValueTask(i);
        }

        sum = total;
    }

    private static async ValueTask<int> OneValueTask(int i)
    {
        if (i < 0)
        {
            await TurnQueue.NextTurn;
        }

        return 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int OneByHand(int i) => i < 0 ? 0 : 1;

    [Coroutine]
    private static async Coroutine Deep1(int n) => await Deep2(n);

    [Coroutine]
    private static async Coroutine Deep2(int n) => await Deep3(n);

    [Coroutine]
    private static async Coroutine Deep3(int n) => await Deep4(n);

    [Coroutine]
    private static async Coroutine Deep4(int n) => await Deep5(n);

    [Coroutine]
    private static async Coroutine Deep5(int n) => await Deep6(n);

    [Coroutine]
    private static async Coroutine Deep6(int n) => await Deep7(n);

    [Coroutine]
    private static async Coroutine Deep7(int n) => await Deep8(n);

    [Coroutine]
    private static async Coroutine Deep8(int n)
    {
        sum = 0;
        for (var i = 0; i < n; i++)
        {
            await Yield();
            sum++;
        }
    }

    private static async Task DeepTask(int n, int levels)
    {
        if (levels > 1)
        {
            await DeepTask(n, levels - 1);
            return;
        }

        sum = 0;
        for (var i = 0; i < n; i++)
        {
            await TurnQueue.NextTurn;
            sum++;
        }
    }

    private static async ValueTask DeepValueTask(int n, int levels)
    {
        if (levels > 1)
        {
            await DeepValueTask(n, levels - 1);
            return;
        }

        sum = 0;
        for (var i = 0; i < n; i++)
        {
            await TurnQueue.NextTurn;
            sum++;
        }
    }
}
