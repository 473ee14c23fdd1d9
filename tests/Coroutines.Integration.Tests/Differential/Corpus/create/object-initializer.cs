// Object initializers with awaits, nested and with collections.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new Obj(V("ctor", 1))
        {
            X = await Int("x", 2),
            Inner = { X = await Int("ix", 3), Y = V("iy", 4) },
            Items = { V("i1", 5), await Int("i2", 6) },
            Y = V("y", 7),
        };
        Log($"{o.X} {o.Y} {o.Inner.X} {o.Inner.Y}");
        Log(o.Items);
    }
}

public sealed class Obj(int n)
{
    private int x;
    public int X { get => x; set { Log("set X"); x = value; } }
    public int Y { get; set; } = n;
    public Inner Inner { get; } = new();
    public List<int> Items { get; } = [];
}
public sealed class Inner { public int X; public int Y { get; set; } }
