// A captured variable inside foreach over an iterator.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var fs = new List<Func<int>>();
        foreach (var i in Gen())
        {
            var copy = i * 10;
            fs.Add(() => copy++);
            await Pause("p" + i);
            copy++;
            Log(copy);
        }
        foreach (var f in fs) { Log(f()); Log(f()); }
        Log("end");
    }

    static IEnumerable<int> Gen()
    {
        try { for (var k = 0; k < 3; k++) { Log("gen " + k); yield return k; } }
        finally { Log("gen closed"); }
    }
}
