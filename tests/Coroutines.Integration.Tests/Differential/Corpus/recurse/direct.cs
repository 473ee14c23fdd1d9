// Direct recursion.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Fact(5));
        Log(await Fact(0));
    }

    [Coroutine]
    static async Coroutine<int> Fact(int n)
    {
        if (n <= 1) { await Pause("bottom"); return 1; }
        Log("down " + n);
        var r = n * await Fact(n - 1);
        Log("up " + r);
        return r;
    }
}
