// The loop variable's type differs: an implicit conversion at each item.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (long x in new[] { 1, 2 }) { await Pause("p"); Log(x + 5_000_000_000L); }
        foreach (Wrap w in new[] { 3, 4 }) { await Pause("q"); Log(w.Value); }
    }
}

public readonly record struct Wrap(int Value)
{
    public static implicit operator Wrap(int x) { Log("convert " + x); return new Wrap(x); }
}
