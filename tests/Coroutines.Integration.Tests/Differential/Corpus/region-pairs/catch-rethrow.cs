// A catch that rethrows, caught around inside a catch block.
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
        try { await Fail("first"); }
        catch (InvalidOperationException first)
        {
            try
            {
                try { await Fail("again"); }
                catch (Exception e) { await Pause("caught " + e.Message); throw; }
            }
            catch (InvalidOperationException e) { Log("second " + e.Message); await Pause("done"); }
            Log("still " + first.Message);
        }
        Log("end of F");
    }
}
