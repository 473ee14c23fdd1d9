// Indexer entries in an initializer.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var map = new Dictionary<string, int> { [await Str("k1", "a")] = V("v1", 1), [V("k2", "b")] = await Int("v2", 2) };
        foreach (var (k, v) in map) Log(k + v);
        var o = new Obj { [V("i", 1), await Int("j", 2)] = await Str("s", "x"), Other = { [0] = await Int("z", 5) } };
        Log(o.Other[0]);
    }
}

public sealed class Obj
{
    public string this[int i, int j] { set => Log($"set {i} {j} {value}"); }
    public int[] Other { get; } = new int[1];
}
