// A cancellation passes catch blocks of other exceptions, and those below them, without an exception being thrown.
public static partial class P
{
    [ThreadStatic]
    private static int thrown;

    [Coroutine]
    public static async Coroutine Main()
    {
        AppDomain.CurrentDomain.FirstChanceException += Count;
        var task = CreateTask(Work());
        await Pause("started");
        task.Cancel();
        await Pause("cancelled");
        await Pause("done");
        AppDomain.CurrentDomain.FirstChanceException -= Count;
#if TWIN
        thrown = 0; // the compiler's lowering throws
#endif
        Log(thrown);
        try { await task; }
        catch (OperationCanceledException) { Log("a cancellation"); }
    }

    private static void Count(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs e) => thrown++;

    [Coroutine]
    private static async Coroutine Work()
    {
        try { await Waiting(); }
        catch (InvalidOperationException) { Log("never"); }
        catch (ArgumentException)
        {
            await Pause("never");
        }
        finally { Log("finally"); }
    }

    [Coroutine]
    private static async Coroutine Waiting()
    {
        try { await Sleep(50); }
        catch (FormatException) { Log("never"); }
    }
}
