// What a finally block with an await had to do in one round of a loop, throw, jump or nothing, is forgotten in the next.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 4; i++)
        {
            try
            {
                try
                {
                    Log("round " + i);
                    if (i == 0) throw new InvalidOperationException("zero");
                    if (i == 2) await Fail("two");
                    Log("no exception in " + i);
                }
                finally
                {
                    await Pause("finally " + i);
                }

                Log("behind " + i);
            }
            catch (InvalidOperationException e)
            {
                Log("caught " + e.Message);
            }
        }

        var round = 0;
    again:
        try
        {
            try { Log("again " + round); if (round == 1) throw new FormatException("one"); }
            finally { if (round < 9) await Pause("end of " + round); }
            Log("came through " + round);
        }
        catch (FormatException e) { Log(e.Message); }
        if (++round < 4) goto again;

        foreach (var item in new[] { 1, 2, 3 })
        {
            try
            {
                await using var res = new AsyncRes("r" + item);
                if (item == 1) throw new InvalidOperationException("one");
                if (item == 2) continue;
            }
            catch (InvalidOperationException e) { Log("caught " + e.Message); continue; }
            Log("end of " + item);
        }
    }
}
