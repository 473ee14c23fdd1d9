// A local function inside foreach over an iterator.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var total = 1;
        foreach (var i in Gen())
        {
            int Scale(int by) => i * by + total;
            await Pause("p" + i);
            total += Scale(2);
            Log(total);
        }
        Log("end");
    }

    static IEnumerable<int> Gen()
    {
        try { for (var k = 0; k < 3; k++) { Log("gen " + k); yield return k; } }
        finally { Log("gen closed"); }
    }
}
