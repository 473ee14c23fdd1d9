// An iterator's finally runs when the loop ends, breaks or throws.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var x in Numbers("all")) Log(await Int("x", x));
        foreach (var x in Numbers("broken")) { await Pause("p"); if (x == 2) break; }
        try
        {
            foreach (var x in Numbers("thrown")) { await Fail("f"); }
        }
        catch (InvalidOperationException e) { Log(e); }
    }

    static IEnumerable<int> Numbers(string name)
    {
        Log("open " + name);
        try
        {
            for (var i = 1; i <= 3; i++) yield return i;
        }
        finally { Log("close " + name); }
    }
}
