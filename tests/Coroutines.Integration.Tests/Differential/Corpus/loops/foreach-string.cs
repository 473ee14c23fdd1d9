// foreach over a string.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var c in await Str("s", "abc"))
        {
            await Pause("" + c);
            Log(c);
        }
    }
}
