// return through using declarations.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F());
    }

    [Coroutine]
    static async Coroutine<string> F()
    {
        using var a = new Res("a");
        await Pause("p");
        using var b = new Res("b");
        return await Str("r", a.Name + b.Name);
    }
}
