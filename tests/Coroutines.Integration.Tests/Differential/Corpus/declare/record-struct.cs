// Coroutines of a record struct.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var r = new R(1, "x");
        Log(await r.Next());
        Log(r);
        await Pause("end");
    }
}

public partial record struct R(int N, string S)
{
    [Coroutine]
    public async Coroutine<R> Next() { N++; await Pause(S); N++; return this; }
}
