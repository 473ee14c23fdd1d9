// Cancellation in the middle of a loop with using in each round.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = CreateTask(Work());
        await Sleep(25);
        t.Cancel();
        try { await t; } catch (OperationCanceledException) { Log("cancelled"); }
    }

    [Coroutine]
    static async Coroutine Work()
    {
        for (var i = 0; ; i++)
        {
            using var r = new Res("r" + i);
            await Sleep(10);
            Log("round " + i);
        }
    }
}
