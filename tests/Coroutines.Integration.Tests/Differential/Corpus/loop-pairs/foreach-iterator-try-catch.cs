// Try/catch inside foreach over an iterator.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var i in Gen())
        {
            try
            {
                await Pause("t" + i);
                if (i == 1) await Fail("f" + i);
                Log("fine");
            }
            catch (InvalidOperationException e)
            {
                await Pause("c" + i);
                Log(e);
            }
        }
        Log("end");
    }

    static IEnumerable<int> Gen()
    {
        try { for (var k = 0; k < 3; k++) { Log("gen " + k); yield return k; } }
        finally { Log("gen closed"); }
    }
}
