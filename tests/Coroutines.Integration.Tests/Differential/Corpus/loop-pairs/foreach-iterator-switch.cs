// A switch inside foreach over an iterator.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var i in Gen())
        {
            switch (i)
            {
                case 0: await Pause("zero"); break;
                case 1 when V("w", true): Log("one"); goto case 0;
                default: Log(await Int("d", i)); break;
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
