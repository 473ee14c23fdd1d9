// Catching in a loop and throwing an aggregate at the end.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var errors = new List<Exception>();
        for (var i = 0; i < 3; i++)
        {
            try { if (i != 1) await Fail("e" + i); else await Pause("ok"); }
            catch (Exception e) { errors.Add(e); }
        }
        throw new AggregateException("all", errors);
    }
}
