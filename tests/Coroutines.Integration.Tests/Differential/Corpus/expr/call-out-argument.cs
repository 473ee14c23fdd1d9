// out arguments and variables with awaited siblings.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        F(await Int("a", 1), out var x);
        Log(x);
        await Pause("p");
        int y;
        F(V("b", 2), out y);
        Log(x + y + await Int("c", 3));
        if (int.TryParse(await Str("s", "12"), out var n) && n > await Int("d", 10)) Log("n " + n);
        await Pause("q");
        Log(n);
    }

    static void F(int a, out int b) { b = a * 10; Log("F"); }
}
