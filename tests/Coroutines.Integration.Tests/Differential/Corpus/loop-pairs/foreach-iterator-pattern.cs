// Pattern variables inside foreach over an iterator.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var i in Gen())
        {
            if (await Of<object>("o" + i, i == 1 ? "s" : i) is int n and not 7)
            {
                await Pause("p");
                Log("n" + n);
            }
            else Log("not");
        }
        Log("end");
    }

    static IEnumerable<int> Gen()
    {
        try { for (var k = 0; k < 3; k++) { Log("gen " + k); yield return k; } }
        finally { Log("gen closed"); }
    }
}
