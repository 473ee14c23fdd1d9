// A try/finally that an exception leaves inside an if with a pattern variable.
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
                await Pause("inner try");
                if (V("go", true)) throw new FormatException("from inner");
            }
            finally { await Pause("inner finally"); Log("inner done"); }
            Log(text + len);
        }
        Log("end of F");
    }
}
