// A cold coroutine stored, passed, returned, and awaited elsewhere.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var c = Make(3);
        var d = Pass(c);
        Log("passed");
        Log(await d);
        var list = new List<Coroutine<int>> { Make(4), Make(5) };
        foreach (var one in list) Log(await one);
    }

    static Coroutine<int> Make(int x) { Log("make " + x); return F(x); }
    [Coroutine] static async Coroutine<int> Pass(Coroutine<int> inner) { Log("pass"); return await inner + 1; }
    [Coroutine] static async Coroutine<int> F(int x) { Log("F " + x); await Pause("f"); return x * 10; }
}
