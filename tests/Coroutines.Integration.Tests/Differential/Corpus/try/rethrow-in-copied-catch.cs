// throw; of a catch block without awaits, inside a catch block that awaits: it throws what its own caught.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var way = 0; way < 2; way++)
        {
            try { await Nested(way); }
            catch (Exception e) { Log("at last " + e.Message); }
        }
    }

    [Coroutine]
    private static async Coroutine Nested(int way)
    {
        try { await Fail("outer"); }
        catch (Exception first)
        {
            await Pause("caught " + first.Message);
            try
            {
                if (way == 0) throw new ArgumentException("inner");
            }
            catch (ArgumentException second)
            {
                Log("caught " + second.Message);
                throw;
            }

            Log("nothing");
            throw;
        }
    }
}
