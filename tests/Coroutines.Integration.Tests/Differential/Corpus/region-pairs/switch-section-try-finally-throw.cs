// A try/finally that an exception leaves inside a switch section.
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
                    await Pause("inner try");
                    if (V("go", true)) throw new FormatException("from inner");
                }
                finally { await Pause("inner finally"); Log("inner done"); }
                break;
            default: Log("no"); break;
        }
        Log("end of F");
    }
}
