// Constructor arguments in order, named and nested.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var p = new Pair(V("a", 1), new Pair(await Int("b", 2), null), name: await Str("c", "n"));
        Log(p.Show());
        Pair q = new(await Int("d", 3), null, "q");
        Log(q.Show());
        try { _ = new Pair(await Int("e", 4), Throw<Pair>("f")); } catch (InvalidOperationException x) { Log(x); }
    }
}

public sealed class Pair(int x, Pair? next, string name = "-") { public string Show() => x + name + next?.Show(); }
