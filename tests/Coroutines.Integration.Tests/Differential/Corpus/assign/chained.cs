// Chained assignments.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int a, b, c;
        a = b = c = await Int("x", 5);
        Log(a + b + c);
        var o = new Obj();
        o.X = o.Y = await Int("y", 6);
        var arr = new int[2];
        arr[V("i", 0)] = arr[V("j", 1)] = await Int("z", 7);
        Log(arr);
    }
}

public sealed class Obj
{
    public int X { set => Log("X " + value); }
    public int Y { set => Log("Y " + value); }
}
