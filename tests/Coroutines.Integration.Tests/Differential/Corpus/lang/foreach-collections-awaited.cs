// foreach over awaited collections of many kinds.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var c in await Str("s", "ab")) Log(c);
        foreach (var x in await Of("l", new List<int> { 1 })) Log(await Int("x", x));
        foreach (var x in await Of<IEnumerable<int>>("e", new[] { 2 })) Log(await Int("y", x));
        foreach (var (k, v) in await Of("d", new Dictionary<string, int> { ["k"] = 3 })) Log(await Str("z", k + v));
        foreach (var x in await Of("h", new HashSet<int> { 4 })) Log(await Int("h", x));
        foreach (object o in await Of("a", new System.Collections.ArrayList { 5 })) Log(await Of("o", o));
    }
}
