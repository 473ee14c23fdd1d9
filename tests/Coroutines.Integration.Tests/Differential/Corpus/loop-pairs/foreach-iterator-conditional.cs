// ?:, && and ?? inside foreach over an iterator.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var i in Gen())
        {
            var s = i == 1 ? null : await Str("s" + i, "v");
            Log(s ?? await Str("d", "default"));
            Log(i > 0 && await Bool("b" + i, i == 2));
        }
        Log("end");
    }

    static IEnumerable<int> Gen()
    {
        try { for (var k = 0; k < 3; k++) { Log("gen " + k); yield return k; } }
        finally { Log("gen closed"); }
    }
}
