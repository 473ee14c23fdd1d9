// Cancellation through three coroutines with await in finally.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = CreateTask(A());
        await Sleep(1);
        t.Cancel();
        try { await t; }
        catch (OperationCanceledException) { Log("cancelled"); }
    }

    [Coroutine] static async Coroutine A() { try { await B(); Log("never"); } finally { Log("A in"); await Sleep(1); Log("A out"); } }
    [Coroutine] static async Coroutine B() { using var r = new Res("B"); await C(); Log("never"); }
    [Coroutine] static async Coroutine C() { try { await Sleep(100); } finally { Log("C"); } }
}
