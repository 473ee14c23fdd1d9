// A user-defined ++ on a property and an element.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new Obj();
        Log(o.P++.X + await Int("a", 1));
        Log((++o.P).X);
        var arr = new[] { new N(5) };
        arr[await Int("i", 0)]++;
        Log(arr[0].X);
        var n = await Of("n", new N(7));
        n++;
        await Pause("p");
        Log(n--.X + n.X);
    }
}

public readonly record struct N(int X)
{
    public static N operator ++(N n) { Log("++"); return new(n.X + 1); }
    public static N operator --(N n) { Log("--"); return new(n.X - 1); }
}
public sealed class Obj { private N p = new(1); public N P { get { Log("get"); return p; } set { Log("set"); p = value; } } }
