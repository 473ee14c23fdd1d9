// Property getter before the await, setter after.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new Obj();
        o.X += await Int("a", 1);
        Make(o).X -= await Int("b", 5);
        Log(o.X++ + await Int("c", 1));
        Log(++o.X);
    }

    static Obj Make(Obj o) { Log("make"); return o; }
}

public sealed class Obj
{
    private int x = 10;
    public int X { get { Log("get " + x); return x; } set { Log("set " + value); x = value; } }
}
