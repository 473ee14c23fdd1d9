// An await on the right: the left is evaluated before, and kept.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var x = 10;
        Log(x + await Change());
        Log(V("l", 5) - await Int("r", 3));
        Log(x);
    }

    static int shared = 1;
    [Coroutine] static async Coroutine<int> Change() { await Yield(); shared++; Log("changed"); return 1; }
}
