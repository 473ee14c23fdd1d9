// Compound assignment of an instance field: the object is kept, the field is read before.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new Obj { X = 1 };
        var old = o;
        o.X += await Int("a", 1);
        Log(o.X);
        Get(o).X *= await Set(o);
        Log(o.X);
        o.X -= (o = new Obj { X = 7 }).X + await Int("b", 2);
        Log(old.X);
        Log(o.X);
    }

    static Obj Get(Obj o) { Log("get"); return o; }
    [Coroutine] static async Coroutine<int> Set(Obj o) { await Yield(); o.X = 1000; Log("set"); return 3; }
}

public sealed class Obj { public int X; }
