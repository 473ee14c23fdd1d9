// A captured variable inside an await using block.
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
        await using (var outer = new AsyncRes("outer"))
        {
            var captured = await Int("cap", 5);
            Func<int> read = () => captured++;
            await Pause("p");
            Log(read() + read());
            Log(captured);
            Log(outer.Name);
        }
        Log("end of F");
    }
}
