// Recursion 10,000 deep, direct and mutual and through an interface and a lambda, with results and exceptions.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Deep(500)); Log(await Even(301));
        try { await Boom(300); } catch (InvalidOperationException e) { Log(e.Message); }
        IR r = new R(); Log(await r.Go(200)); Log(await Fn(100));
        Log(await Fib(8)); 
        var sum = 0; await foreach (var x in Tree(4)) sum += x; Log(sum);
    }
    [Coroutine] static async Coroutine<int> Deep(int n) { if (n == 0) { await Pause("bottom"); return 0; } return 1 + await Deep(n - 1); }
    [Coroutine] static async Coroutine<bool> Even(int n) { if (n == 0) { await Yield(); return true; } return await Odd(n - 1); }
    [Coroutine] static async Coroutine<bool> Odd(int n) { if (n == 0) { await Yield(); return false; } return await Even(n - 1); }
    [Coroutine] static async Coroutine Boom(int n) { try { if (n == 0) { await Fail("boom"); } await Boom(n - 1); } finally { if (n % 100 == 0) { await Pause("f" + n); } } }
    [Coroutine] static async Coroutine<int> Fn(int n) { Func<int, Coroutine<int>> f = k => Fn(k); if (n == 0) { await Yield(); return 7; } return await f(n - 1); }
    [Coroutine] static async Coroutine<int> Fib(int n) => n < 2 ? n : await Fib(n - 1) + await Fib(n - 2);
    [Coroutine] static async IAsyncEnumerable<int> Tree(int d) { yield return d; if (d > 0) { await foreach (var x in Tree(d - 1)) yield return x; await Yield(); await foreach (var x in Tree(d - 1)) yield return x; } }
}
public partial interface IR { [Coroutine] Coroutine<int> Go(int n); }
public partial class R : IR { [Coroutine] public async Coroutine<int> Go(int n) { if (n == 0) { await Yield(); return 3; } IR me = this; return await me.Go(n - 1); } }
