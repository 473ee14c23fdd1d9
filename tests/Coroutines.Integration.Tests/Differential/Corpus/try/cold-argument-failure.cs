// An exception while arguments are evaluated: the callee never runs.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await Take(V("a", 1), Throw<int>("b"), V("c", 3)); }
        catch (InvalidOperationException e) { Log(e); }
        await Take(1, 2, 3);
    }

    [Coroutine]
    static async Coroutine Take(int a, int b, int c) { Log("take"); await Pause("t"); Log(a + b + c); }
}
