// Using declarations inside a try block.
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
            {
                using var a = new Res("a");
                await using var b = new AsyncRes("b");
                await Pause(a.Name + b.Name);
            }
        }
        catch (FormatException e) { await Pause("outer catch"); Log(e); }
        Log("end of F");
    }
}
