// Generic coroutines that are called with anonymous types: nobody can name their machines.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Show(new { A = 1 }));
        Log(await CreateTask(Show(new { A = 2, B = await Show(new { C = 3 }) })));
        var later = Show(new { D = "d" });
        Log(await later);
        Log(await Count(new[] { new { E = 1 }, new { E = 2 } }.ToList(), more: 3));
        Log(await new Box<string>("box").Put(new { F = 4 }));
        Log(await new { G = 5 }.Extended());
        foreach (var item in new[] { new { H = 1 }, new { H = 2 } })
        {
            Log(await Show(item) + await Count(new List<object> { item }));
        }
    }

    [Coroutine]
    private static async Coroutine<string> Show<T>(T value)
    {
        await Pause("show");
        return $"{value} {typeof(T).IsClass}";
    }

    [Coroutine]
    private static async Coroutine<int> Count<T>(List<T> values, int more = 10)
        where T : class
    {
        await Pause("count");
        return values.Count + more;
    }
}

public sealed partial class Box<TBox>(TBox content)
{
    [Coroutine]
    public async Coroutine<string> Put<T>(T value)
    {
        await Pause("put");
        return $"{content} {value}";
    }
}

public static partial class Extensions
{
    [Coroutine]
    public static async Coroutine<string> Extended<T>(this T value)
    {
        await Pause("extended");
        return $"{value}";
    }
}
