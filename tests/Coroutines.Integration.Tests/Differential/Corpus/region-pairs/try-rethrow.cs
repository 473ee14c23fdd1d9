// A catch that rethrows, caught around inside a try block.
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
        try
        {
            try
            {
                try { await Fail("again"); }
                catch (Exception e) { await Pause("caught " + e.Message); throw; }
            }
            catch (InvalidOperationException e) { Log("second " + e.Message); await Pause("done"); }
        }
        catch (FormatException e) { await Pause("outer catch"); Log(e); }
        Log("end of F");
    }
}
