// await using inside iterators, nested, around yields: broken off, thrown out of, returned from and run to the end, also through an iterator that consumes another.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var x in Outer(3)) { Log(x); if (x == 1) break; }
        Log("broken off");
        await foreach (var x in Outer(2)) { await Pause("body"); Log(x); }
        try { await foreach (var x in Outer(9)) { Log(x); if (x == 2) await Fail("body"); } }
        catch (InvalidOperationException e) { Log("caught " + e.Message); }
        Log(await First());
        try { await foreach (var x in Failing()) Log(x); }
        catch (InvalidOperationException e) { Log("caught " + e.Message); }
        await using (var own = new AsyncRes("own"))
        {
            await foreach (var x in Relay()) { if (x > 0) goto done; Log(x); }
        }

    done:
        Log("done");
    }

    [Coroutine]
    private static async Coroutine<int> First()
    {
        await foreach (var x in Outer(5)) { await using var res = new AsyncRes("first"); if (x > 0) return x; }
        return -1;
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Outer(int count)
    {
        await using var outer = new AsyncRes("outer");
        for (var i = 0; i < count; i++)
        {
            await using (new AsyncRes("inner " + i))
            {
                try
                {
                    if (i == 1) { yield return i; continue; }
                    await Pause("before " + i);
                    yield return i;
                    Log("went on " + i);
                }
                finally { await Pause("finally " + i); }
            }
        }

        Log("ran out");
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Failing()
    {
        await using var res = new AsyncRes("failing");
        yield return 1;
        await using (new AsyncRes("deeper")) { yield return await Fail("iterator"); }
    }

    [Coroutine]
    private static async IAsyncEnumerable<int> Relay()
    {
        await using var relay = new AsyncRes("relay");
        await foreach (var x in Outer(4)) { await using var each = new AsyncRes("each " + x); yield return x; }
    }
}
