// Coroutines returned by properties, indexers and operators.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new O();
        Log(await o.Next);
        Log(await o[4]);
        Log(await +o);
    }
}

public partial class O
{
    private int n;
    public Coroutine<int> Next => Get(++n);
    public Coroutine<int> this[int i] => Get(i);
    public static Coroutine<int> operator +(O o) => o.Get(9);
    [Coroutine] private async Coroutine<int> Get(int x) { await Pause("get" + x); return x * n; }
}
