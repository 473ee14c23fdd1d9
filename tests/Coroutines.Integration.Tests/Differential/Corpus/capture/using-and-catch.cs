// Captured using and catch variables.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var fs = new List<Func<string>>();
        using (var r = new Res("r"))
        {
            fs.Add(() => r.Name);
            try { await Fail("boom"); }
            catch (Exception e) { fs.Add(() => e.Message); await Pause("c"); }
        }
        foreach (var f in fs) Log(f());
    }
}
