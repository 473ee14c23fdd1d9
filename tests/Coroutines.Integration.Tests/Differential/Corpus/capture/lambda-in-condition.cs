// Lambdas with captures inside the conditions of statements that are taken apart: if, loops, switch guards, and what short circuits.
public sealed partial class Holder(int limit)
{
    private readonly int _limit = limit;
    private int Twice(int x) => x * 2;

    [Coroutine]
    public async Coroutine<int> Run(int[] items, int floor)
    {
        var count = 0;
        var step = 1;
        while (items.Any(i => i > count + _limit)) { count += await Int("while", step); }
        if (items.All(i => Twice(i) > floor)) await Pause("if");
        if (items.Any(i => i == step) && await Bool("and", true)) Log("and");
        if (await Bool("or", false) || items.Any(i => i == count + floor)) Log("or");
        do { step += await Int("do", 1); } while (items.Count(i => i >= step + floor) > 0);
        for (var j = 0; items.Any(i => i > j); j++) { var k = j; await Pause("for " + j); Func<int> f = () => k + j + step; Log(f()); }
        Log(items.Any(i => i > step) ? await Int("then", 1) : await Int("else", 2));
        switch (count)
        {
            case > 0 when items.Any(i => i < count + floor): await Pause("case"); break;
            default: await Pause("default"); break;
        }

        return count;
    }
}

public static partial class P
{
    [Coroutine]
    public static async Coroutine Main() => Log(await new Holder(V("limit", 1)).Run([1, 2, 3], 0));
}
