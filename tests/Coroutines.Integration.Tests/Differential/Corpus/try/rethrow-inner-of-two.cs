// throw; in a catch block that awaits, inside another that does: it throws what the inner one caught, and the outer one its own.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var way = 0; way < 3; way++)
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
            try { await Fail("inner"); }
            catch (Exception second)
            {
                await Pause("caught " + second.Message);
                if (way == 0) throw;
                if (way == 1)
                {
                    await Pause("before");
                    throw;
                }
            }

            await Pause("after the inner one");
            throw;
        }
    }
}
