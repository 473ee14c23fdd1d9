using Coroutines;
using static Coroutines.Coroutine;

public static partial class Tour
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(250);

    [Coroutine]
    private static async Coroutine<int> Count(string name, int beats)
    {
        for (var i = 1; i <= beats; i++)
        {
            await Sleep(Beat);
            Say($"{name} {i}");
        }

        return beats;
    }

    [Coroutine]
    private static async Coroutine Sequential()
    {
        Title("Three counters, one after another: an awaited coroutine is a call, so this takes 3 seconds");
        await Count("a", 4);
        await Count("b", 4);
        await Count("c", 4);
        Say("done");
    }

    [Coroutine]
    private static async Coroutine Concurrent()
    {
        Title("The same three, gathered: they sleep side by side, so this takes 1 second");
        await Gather(Count("a", 4), Count("b", 4), Count("c", 4));
        Say("done");
    }

    [Coroutine]
    private static async Coroutine Results()
    {
        Title("Gather gives the results in the order of its arguments, whichever finished first");
        var (slow, fast) = await Gather(Count("slow", 3), Count("fast", 1));
        Say($"slow counted {slow}, fast counted {fast}");
    }
}
