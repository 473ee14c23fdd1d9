// Exception filters are tried in order, before inner finallies run.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 2; i++)
        {
            try
            {
                try { Throw<int>("t" + i); }
                finally { Log("finally"); }
            }
            catch (InvalidOperationException e) when (V("filter1", e.Message == "t0")) { await Pause("c1"); Log(e); }
            catch (InvalidOperationException e) when (V("filter2", true)) { await Pause("c2"); Log(e); }
        }
    }
}
