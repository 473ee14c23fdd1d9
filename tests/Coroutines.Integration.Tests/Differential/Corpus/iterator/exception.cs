// Exceptions from the iterator and from the body.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await foreach (var x in Bad()) Log(x); } catch (InvalidOperationException e) { Log(e); }
        try { await foreach (var x in Bad()) { Log(x); throw new FormatException("body"); } } catch (FormatException e) { Log(e); }
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Bad()
    {
        try { yield return 1; await Yield(); Throw<int>("iterator"); yield return 2; }
        finally { Log("closed"); }
    }
}
