// Optional and params parameters of a coroutine.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F());
        Log(await F(y: 5));
        Log(await F(1, 2, "a", "b"));
        Log(await F(await Int("a", 7)));
    }

    [Coroutine]
    static async Coroutine<string> F(int x = 1, int y = 2, params string[] rest)
    {
        await Pause("f");
        return $"{x}{y}{rest.Length}{string.Concat(rest)}";
    }
}
