// Local functions with optional and params parameters.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        string Join(string sep = "-", params int[] xs) => string.Join(sep, xs);
        Log(Join());
        Log(Join("+", await Int("a", 1), 2));
        await Pause("p");
        Log(Join(xs: new[] { 3, 4 }));
        Log(Join(await Str("s", "*"), 5, 6));
    }
}
