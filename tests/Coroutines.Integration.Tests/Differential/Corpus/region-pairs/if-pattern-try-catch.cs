// A try with a catch that throws on inside an if with a pattern variable.
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
            try { await Fail("inner"); }
            catch (InvalidOperationException e) when (e.Message == "inner")
            {
                await Pause("inner catch");
                Log(e);
            }
            Log(text + len);
        }
        Log("end of F");
    }
}
