// A catch that rethrows, caught around inside an if with a pattern variable.
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
        if (await Of<object>("o", "text") is string { Length: var len } text)
        {
            try
            {
                try { await Fail("again"); }
                catch (Exception e) { await Pause("caught " + e.Message); throw; }
            }
            catch (InvalidOperationException e) { Log("second " + e.Message); await Pause("done"); }
            Log(text + len);
        }
        Log("end of F");
    }
}
