// A return inside a try block.
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
            Log("in try");
            await Pause("before return");
            if (V("leave", true)) return;
        }
        catch (FormatException e) { await Pause("outer catch"); Log(e); }
        Log("end of F");
    }
}
