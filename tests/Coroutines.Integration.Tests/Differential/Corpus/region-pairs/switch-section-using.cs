// Using declarations inside a switch section.
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
                {
                    using var a = new Res("a");
                    await using var b = new AsyncRes("b");
                    await Pause(a.Name + b.Name);
                }
                break;
            default: Log("no"); break;
        }
        Log("end of F");
    }
}
