// return through await using.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F());
    }

    [Coroutine]
    static async Coroutine<int> F()
    {
        await using var a = new AsyncRes("a");
        using var b = new Res("b");
        await using (new AsyncRes("c")) return await Int("r", 5);
    }
}
