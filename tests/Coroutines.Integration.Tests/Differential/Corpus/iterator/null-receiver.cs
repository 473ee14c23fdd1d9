// An iterator that is called on null throws at its call, after its arguments.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Loop(null!);
        await Stored(null!);
        await Loop(new Source());
        await Recursive(null!);
        await Recursive(new Source());
    }

    [Coroutine]
    private static async Coroutine Loop(Source source)
    {
        try
        {
            await foreach (var n in source.Items(V("count", 2)))
            {
                Log(n);
            }
        }
        catch (NullReferenceException)
        {
            Log("null");
        }

        try
        {
            await foreach (var n in source.Items(await Int("count", 2)))
            {
                Log(n);
            }
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
    }

    [Coroutine]
    private static async Coroutine Stored(Source source)
    {
        try
        {
            var items = source.Items(V("stored", 1));
            Log("never");
            await foreach (var n in items)
            {
                Log(n);
            }
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
    }

    [Coroutine]
    private static async Coroutine Recursive(Source source)
    {
        try
        {
            await foreach (var n in source.Deep(V("depth", 2)))
            {
                Log(n);
            }
        }
        catch (NullReferenceException)
        {
            Log("null");
        }
    }
}

public partial class Source
{
    [Coroutine]
    public async IAsyncEnumerable<int> Items(int count)
    {
        Log("items");
        for (var i = 0; i < count; i++)
        {
            await Pause("item");
            yield return i;
        }
    }

    [Coroutine]
    public async IAsyncEnumerable<int> Deep(int depth)
    {
        Log("deep");
        await Pause("deep");
        if (depth > 0)
        {
            await foreach (var n in Deep(depth - 1))
            {
                yield return n + 1;
            }
        }

        yield return depth;
    }
}
