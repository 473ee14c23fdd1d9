// Targets with side effects in a deconstruction around an await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var array = new int[3];
        var o = new Obj();
        (array[V("i", 0)], Get(o).X, array[V("j", 2)]) = (await Int("a", 1), V("b", 2), await Int("c", 3));
        Log(array);
        Log(o.X);
    }

    static Obj Get(Obj o) { Log("get"); return o; }
}

public sealed class Obj { private int x; public int X { get => x; set { Log("set " + value); x = value; } } }
