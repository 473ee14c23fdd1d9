// A switch with goto case inside an if with a pattern variable.
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
            switch (await Int("x", 1))
            {
                case 1: await Pause("one"); goto case 2;
                case 2: Log("two"); break;
            }
            Log(text + len);
        }
        Log("end of F");
    }
}
