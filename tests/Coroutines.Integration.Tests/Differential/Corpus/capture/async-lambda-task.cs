// An async lambda stays an ordinary Task.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var x = 1;
        Func<int, Task<int>> f = async n => { Log("lambda " + n); await new Signal(); return n + x; };
        Log(await f(10));
        x = 5;
        Log(await f(await Int("a", 20)));
    }
}
