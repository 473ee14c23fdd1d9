// return out of a foreach over an iterator with a finally inside a loop.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { Log(await F()); }
        catch (Exception e) { Log(e); }
        Log("end of main");
    }

    [Coroutine]
    static async Coroutine<string> F()
    {
        for (var i = 0; i < 3; i++)
        {
            foreach (var x in Gen(i))
            {
                Log("x" + x);
                await Pause("body " + i);
                if (i == 1) { await Pause("bye"); return "early " + i; }
                Log("rest " + i);
            }
            Log("after " + i);
        }
        await Pause("last");
        return "normal";
    }

    static IEnumerable<int> Gen(int i)
    {
        try { yield return 10 * i; yield return 10 * i + 1; }
        finally { Log("closed " + i); }
    }
}
