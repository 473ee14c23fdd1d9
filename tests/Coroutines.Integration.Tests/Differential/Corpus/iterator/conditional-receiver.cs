// Iterators of coroutines behind a question mark.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Read(new Source(), 2);
        try { await Read(null, 3); } catch (NullReferenceException) { Log("null"); }
        Log(Of(null) is null);
        var kept = new Holder().Source?.Next?.Items(V("kept", 1));
        Log(kept is null);
        kept = new Holder().Source?.Self.Items(await Int("awaited", 2));
        await foreach (var n in kept!)
        {
            Log(n);
        }
    }

    [Coroutine]
    private static async Coroutine Read(Source? source, int count)
    {
        await foreach (var n in (source?.Items(V("count", count)))!)
        {
            Log(n);
        }

        Log("read");
    }

    private static IAsyncEnumerable<int>? Of(Source? source) => source?.Items(V("not evaluated", 1));
}

public sealed class Holder
{
    public Source? Source { get; } = new Source();
}

public partial class Source
{
    public Source? Next => null;

    public Source Self => this;

    [Coroutine]
    public async IAsyncEnumerable<int> Items(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await Coroutine.Yield();
            yield return i;
        }
    }
}
