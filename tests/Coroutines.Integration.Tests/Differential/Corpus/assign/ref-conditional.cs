// A ref conditional as target, its condition awaited before.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new[] { 1, 2 };
        var c = await Bool("c", true);
        (c ? ref a[0] : ref a[1]) = 5;
        await Pause("p");
        (V("d", false) ? ref a[0] : ref a[1]) += 6;
        await Pause("q");
        Log(a);
    }
}
