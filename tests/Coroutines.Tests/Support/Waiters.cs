using static Coroutines.Coroutine;
using static Coroutines.Tests.Parts;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>What those who wait for a primitive are put through; each says its name when it goes on.</summary>
internal static partial class Waiters
{
    /// <summary>Three wait, and are let go on at 1 ms.</summary>
    /// <param name="wait">Waits, and says the name that it is given.</param>
    /// <param name="free">Lets as many go on as there are, now or one after the other.</param>
    [Coroutine]
    public static async Coroutine LetThreeGoOn(Func<string, Coroutine> wait, Action free)
    {
        CoroutineTask[] tasks = Start(wait, "a", "b", "c");
        await Sleep(1);
        Say("free");
        free();
        await Gather(tasks);
    }

    /// <summary>Three wait; the second is cancelled at 1 ms, the others are let go on at 2 ms.</summary>
    [Coroutine]
    public static async Coroutine CancelTheMiddle(Func<string, Coroutine> wait, Action free)
    {
        CoroutineTask[] tasks = Start(wait, "a", "b", "c");
        await Sleep(1);
        tasks[1].Cancel();
        await Sleep(1);
        free();
        await Gather(tasks);
    }

    /// <summary>Two wait; one is let go on at 1 ms, and the first is cancelled before it does.</summary>
    [Coroutine]
    public static async Coroutine CancelTheWoken(Func<string, Coroutine> wait, Action free)
    {
        CoroutineTask[] tasks = Start(wait, "a", "b");
        await Sleep(1);
        free();
        tasks[0].Cancel();
        await Gather(tasks);
    }

    private static CoroutineTask[] Start(Func<string, Coroutine> wait, params string[] names) =>
        [.. names.Select(name => CreateTask(OrCancelled(name, wait(name))))];
}
