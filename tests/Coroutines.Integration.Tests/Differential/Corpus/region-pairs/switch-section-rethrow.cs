// A catch that rethrows, caught around inside a switch section.
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
        switch (await Int("s", 2))
        {
            case 2 when V("when", true):
                try
                {
                    try { await Fail("again"); }
                    catch (Exception e) { await Pause("caught " + e.Message); throw; }
                }
                catch (InvalidOperationException e) { Log("second " + e.Message); await Pause("done"); }
                break;
            default: Log("no"); break;
        }
        Log("end of F");
    }
}
