// Async lambdas and local functions with many awaits inside stay Tasks.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 1;
        Func<int, Task<int>> f = async x => { var r = x; for (var i = 0; i < 2; i++) { await new Signal(); r += n; } return r; };
        async Task<int> G(int x) { try { await new Signal(); return await f(x); } finally { await new Signal(); n++; } }
        Log(await f(10));
        Log(await G(20));
        Log(await G(await Int("a", 30)));
        await Pause("end");
    }
}
