// Closures over generic parameters and loop variables.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var f in await Make(new[] { "a", "b" })) Log(f());
    }

    [Coroutine]
    static async Coroutine<List<Func<string>>> Make<T>(T[] items)
    {
        var list = new List<Func<string>>();
        foreach (var item in items)
        {
            var n = await Int("n", list.Count);
            list.Add(() => typeof(T).Name + item + n++);
        }
        return list;
    }
}
