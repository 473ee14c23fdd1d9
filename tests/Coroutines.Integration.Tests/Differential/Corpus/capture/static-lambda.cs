// static lambdas and method groups.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Func<int, int> f = static x => x + 1;
        await Pause("p");
        Log(f(await Int("a", 1)));
        Log(new[] { 3, 1, 2 }.OrderBy(static x => x).ToArray());
        await Pause("q");
    }
}
