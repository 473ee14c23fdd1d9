// yield break beside an await, in a loop, in try and in catch blocks: nothing that follows runs.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var way = 0; way < 4; way++)
        {
            await foreach (var item in Items(way)) Log(item);
            Log("end of " + way);
        }
    }

    [Coroutine]
    private static async IAsyncEnumerable<string> Items(int way)
    {
        yield return "first";
        if (way == 0)
        {
            await Pause("before the break");
            yield break;
        }

        for (var i = 0; i < 3; i++)
        {
            yield return "item " + i;
            if (way == 1)
            {
                await Pause("in the loop");
                yield break;
            }
        }

        try
        {
            await Pause("in try");
            if (way == 2)
            {
                await Pause("leaving");
                yield break;
            }

            Log("not left");
        }
        finally
        {
            Log("finally");
        }

        try { Log(await Fail("thrown")); }
        catch (InvalidOperationException)
        {
            await Pause("caught");
            yield break;
        }

        yield return "never";
    }
}
