// Coroutines of a record, with with and positional members.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var r = new R(1, "x");
        Log(await r.Next());
        Log(await (r with { N = 5 }).Next());
        await Pause("end");
    }
}

public partial record R(int N, string S)
{
    [Coroutine]
    public async Coroutine<R> Next()
    {
        await Pause(S + N);
        return this with { N = N + await Int("i", 1) };
    }
}
