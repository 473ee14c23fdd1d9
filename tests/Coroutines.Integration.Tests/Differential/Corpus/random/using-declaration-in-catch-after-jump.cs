// A jump out of a handler before a using declaration in it, neither with an await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
        {
            switch (i)
            {
                case 1:
                    try { await Fail("a" + i); }
                    catch (Exception e)
                    {
                        Log(e);
                        if (i == 1) break;
                        using var r = new Res("r");
                        Log("in r");
                    }
                    break;
                default:
                    try { await Fail("b" + i); }
                    catch (Exception e)
                    {
                        Log(e);
                        if (i == 0) continue;
                        using var r = new Res("r");
                    }
                    finally { Log(await Int("f", i)); }
                    break;
            }
        }
    }
}
