// Awaits whose arguments await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Int("outer", await Int("inner", await Int("core", 1) + 1) + 1));
        Log(await Str(await Str("label", "L"), await Str("value", "V")));
    }
}
