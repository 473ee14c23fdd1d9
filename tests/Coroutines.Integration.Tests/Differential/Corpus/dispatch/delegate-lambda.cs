// Coroutines through delegates whose lambda calls a coroutine.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Func<int, Coroutine<int>> f = x => Work(x + 1);
        Log(await f(1));
        var list = new List<Func<Coroutine<int>>> { () => Work(5), () => Work(6) };
        foreach (var g in list) Log(await g());
    }

    [Coroutine] static async Coroutine<int> Work(int x) { await Pause("w" + x); return x * 10; }
}
