// LINQ method chains with lambdas between awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var list = Enumerable.Range(1, await Int("n", 5)).ToList();
        var k = 2;
        var lazy = list.Where(x => x % k == 0);
        await Pause("p");
        list.Add(6);
        Log(lazy);
        k = 3;
        Log(lazy.Sum() + await Int("m", 1));
    }
}
