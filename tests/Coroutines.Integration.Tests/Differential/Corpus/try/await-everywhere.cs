// Awaits in try, catch and finally at once.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
        {
            try
            {
                await Pause("t" + i);
                if (i == 1) throw new ArgumentException("arg");
                if (i == 2) await Fail("inv");
            }
            catch (ArgumentException e)
            {
                await Pause("c1");
                Log(e);
            }
            catch (Exception e)
            {
                await Pause("c2");
                Log(e);
            }
            finally
            {
                await Pause("f");
            }
        }
    }
}
