// A query expression that captures locals across awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var min = await Int("min", 2);
        var q = from x in new[] { 1, 2, 3, 4 }
                where x >= min
                let y = x * 10
                orderby y descending
                select $"{x}:{y}";
        await Pause("p");
        Log(q);
        min = 4;
        await Pause("q");
        Log(q);
    }
}
