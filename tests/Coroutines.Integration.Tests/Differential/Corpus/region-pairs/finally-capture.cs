// A captured variable inside a finally block.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await F(); }
        catch (Exception e) { Log("main " + Text(e)); }
        Log("end");
    }

    [Coroutine]
    static async Coroutine F()
    {
        try { await Pause("body"); }
        finally
        {
            var captured = await Int("cap", 5);
            Func<int> read = () => captured++;
            await Pause("p");
            Log(read() + read());
            Log(captured);
            Log("finally ends");
        }
        Log("end of F");
    }
}
