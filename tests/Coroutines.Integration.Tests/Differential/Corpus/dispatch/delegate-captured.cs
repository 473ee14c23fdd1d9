// The lambda captures a local that changes.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 1;
        Func<Coroutine<int>> f = () => Work(n);
        n = 2;
        var c = f();
        n = 3;
        Log(await c);
        Log(await f());
    }

    [Coroutine] static async Coroutine<int> Work(int x) { await Pause("w" + x); return x * 10; }
}
