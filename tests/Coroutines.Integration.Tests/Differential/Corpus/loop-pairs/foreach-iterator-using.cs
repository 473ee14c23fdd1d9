// Using inside foreach over an iterator.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var i in Gen())
        {
            using var r = new Res("r" + i);
            await Pause("p" + i);
            Log("used");
        }
        Log("end");
    }

    static IEnumerable<int> Gen()
    {
        try { for (var k = 0; k < 3; k++) { Log("gen " + k); yield return k; } }
        finally { Log("gen closed"); }
    }
}
