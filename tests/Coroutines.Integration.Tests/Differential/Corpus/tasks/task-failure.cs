// A failed task throws where it is awaited.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = CreateTask(Fail("t"));
        await Sleep(5);
        Log("later");
        Log(CoroutineLoop.Current.Time.TotalMilliseconds);

        try { await t; }
        catch (InvalidOperationException e) { Log(e); }
    }
}
