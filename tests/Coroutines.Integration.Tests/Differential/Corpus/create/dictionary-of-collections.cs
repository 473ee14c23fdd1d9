// Nested initializers with awaited keys and elements.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new Obj
        {
            Map = { [await Str("k1", "a")] = { V("x", 1), await Int("y", 2) }, [V("k2", "b")] = { await Int("z", 3) } },
            In = { [await Int("i", 0)] = { Name = await Str("n", "name") } },
        };
        Log(o.Map["a"]);
        Log(o.Map["b"]);
        Log(o.In[0].Name);
    }
}

public sealed class Obj { public Dictionary<string, List<int>> Map { get; } = new() { ["a"] = [], ["b"] = [] }; public Item[] In { get; } = [new()]; }
public sealed class Item { public string Name = ""; }
