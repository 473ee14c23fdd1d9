// Filters with side effects, that throw, that capture, that run before inner finally blocks, with awaits around.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        try { try { await Fail("a"); } finally { Log("finally " + n); } }
        catch (InvalidOperationException e) when (V("f1", ++n) > 5) { Log("no" + await Str("x", "")); }
        catch (InvalidOperationException e) when (Boom()) { Log("no"); }
        catch (Exception e) when (e.Message == "a" && V("f2", ++n) == 2) { Log("caught " + e.Message + await Int("y", n)); }
        try { try { await Fail("b"); } catch when (V("f3", false)) { await Pause("no"); } }
        catch (InvalidOperationException) when (n > 0) { Log("outer " + await Int("z", 1)); n = 10; }
        for (var i = 0; i < 2; i++)
        {
            var k = i;
            try { await Fail("c" + i); }
            catch (InvalidOperationException e) when (e.Message is ['c', var d] && Take(() => k + d) > 0) { await Pause("h"); Log(k + e.Message); if (i == 1) throw; }
            finally { await Pause("fin" + i); Log(k); }
        }
    }
    static int Take(Func<int> f) { var r = f(); Log("take " + r); return r; }
    static bool Boom() { Log("boom"); throw new ArgumentException("inside filter"); }
}
