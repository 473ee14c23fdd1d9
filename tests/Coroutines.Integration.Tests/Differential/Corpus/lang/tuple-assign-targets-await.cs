// Deconstruction targets whose parts await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new int[3];
        var o = new Obj();
        (a[await Int("i", 0)], (await Of("o", o)).X) = (await Int("v", 1), V("w", 2));
        Log(a);
        Log(o.X);
        (a[1], (o.X, a[await Int("j", 2)])) = (5, (await Int("x", 6), 7));
        Log(a);
        Log(o.X);
    }
}

public sealed class Obj { private int x; public int X { get => x; set { Log("set " + value); x = value; } } }
