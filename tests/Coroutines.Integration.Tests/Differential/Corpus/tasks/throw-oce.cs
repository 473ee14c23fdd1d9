// An OperationCanceledException that user code throws.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await Work(); }
        catch (OperationCanceledException e) { Log(e.Message); }
        var t = CreateTask(Work());
        try { await t; } catch (OperationCanceledException) { Log("task cancelled"); }
    }

    [Coroutine] static async Coroutine Work() { await Pause("w"); throw new OperationCanceledException("mine"); }
}
