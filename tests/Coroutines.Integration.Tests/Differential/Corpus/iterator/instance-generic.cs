// Instance and generic iterators with parameters.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var x in new Seq(2).Times("a", 2)) Log(x);
        await foreach (var x in new Seq(1).Times(5, 1)) { await Pause("b"); Log(x); }
    }
}

public partial class Seq(int n)
{
    [Coroutine]
    public async IAsyncEnumerable<string> Times<T>(T t, int by) { for (var i = 0; i < n * by; i++) { await Yield(); yield return t + "" + i; } }
}
