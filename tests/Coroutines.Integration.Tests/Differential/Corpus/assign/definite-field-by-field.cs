// A struct local assigned field by field without a constructor.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        S s;
        s.X = await Int("a", 1);
        await Pause("p");
        s.Y = await Int("b", 2);
        var t = s;
        await Pause("q");
        Log(t.X + t.Y);
    }
}

public struct S { public int X, Y; }
