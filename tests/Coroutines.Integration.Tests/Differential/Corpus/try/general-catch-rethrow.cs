// throw; out of a catch without a type.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            try { await Fail("boom"); }
            catch { await Pause("c"); throw; }
            finally { await Pause("f"); }
        }
        catch (Exception e) { Log(e); }
    }
}
