// A catch that rethrows, caught around inside an await using block.
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
            try
            {
                try { await Fail("again"); }
                catch (Exception e) { await Pause("caught " + e.Message); throw; }
            }
            catch (InvalidOperationException e) { Log("second " + e.Message); await Pause("done"); }
            Log(outer.Name);
        }
        Log("end of F");
    }
}
