// Using declarations inside an if with a pattern variable.
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
            {
                using var a = new Res("a");
                await using var b = new AsyncRes("b");
                await Pause(a.Name + b.Name);
            }
            Log(text + len);
        }
        Log("end of F");
    }
}
