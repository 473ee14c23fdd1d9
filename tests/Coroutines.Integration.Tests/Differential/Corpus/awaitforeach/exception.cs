// An exception in the body, and one in the iterator.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                await foreach (var x in Numbers(i))
                {
                    await Pause("p" + x);
                    if (i == 1) await Fail("body");
                }
            }
            catch (InvalidOperationException e) { Log(e); }
        }
    }

    static async IAsyncEnumerable<int> Numbers(int kind)
    {
        try
        {
            yield return 1;
            await new Signal();
            if (kind == 0) Throw<int>("iterator");
            yield return 2;
        }
        finally { Log("closed"); }
    }
}
