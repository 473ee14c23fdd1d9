using Coroutines;
using static Coroutines.Coroutine;

public static partial class Tour
{
    [Coroutine]
    private static async Coroutine<int> Risky()
    {
        await Sleep(Beat);
        throw new InvalidOperationException("the bridge is out");
    }

    [Coroutine]
    private static async Coroutine Failures()
    {
        Title("An exception goes to whoever awaits, through any number of coroutines");
        try
        {
            await Gather(Count("steady", 1), Risky());
        }
        catch (InvalidOperationException error)
        {
            Say($"caught: {error.Message}");
        }
    }

    [Coroutine]
    private static async Coroutine Watch()
    {
        try
        {
            Say("watch begins");
            await Sleep(TimeSpan.FromHours(1));
        }
        finally
        {
            // Cleanup may take its time: a coroutine that is being cancelled can still await.
            Say("watch interrupted, putting things away");
            await Sleep(Beat);
            Say("all put away");
        }
    }

    [Coroutine]
    private static async Coroutine Cancellation()
    {
        Title("Cancellation runs every finally on the way out; the canceller can wait for that");
        var watch = CreateTask(Watch());
        await Sleep(2 * Beat);
        Say("enough");
        watch.Cancel();
        try
        {
            await watch;
        }
        catch (OperationCanceledException)
        {
            Say("the watch is over");
        }
    }
}
