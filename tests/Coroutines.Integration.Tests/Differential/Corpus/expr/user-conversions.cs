// User-defined conversions of awaited values.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Wrap w = await Int("a", 3);
        Log(w.X);
        int back = (int)await Of("b", new Wrap(4));
        Log(back);
        Log(Take(await Int("c", 5)));
        Wrap? lifted = await Of<int?>("d", null);
        Log(lifted is null);
    }

    static int Take(Wrap w) => w.X + 1;
}

public readonly record struct Wrap(int X)
{
    public static implicit operator Wrap(int x) { Log("to " + x); return new Wrap(x); }
    public static explicit operator int(Wrap w) { Log("from " + w.X); return w.X; }
}
