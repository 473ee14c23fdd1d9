// Nullable structs: Value, HasValue, lifted members, patterns.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        S? s = await Of<S?>("a", new S { X = 3 });
        if (s is { X: > 2 } v) { await Pause("v"); Log(v.X); }
        Log(s.Value.X + s.GetValueOrDefault().X + await Int("b", 1));
        s = null;
        Log(s?.X ?? await Int("c", 7));
        try { Log(s!.Value.X + await Int("never", 1)); } catch (InvalidOperationException) { Log("no value"); }
    }
}

public struct S { public int X; }
