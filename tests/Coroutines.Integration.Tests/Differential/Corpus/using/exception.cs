// An exception in the body still disposes, innermost first.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            using var a = new Res("a");
            using (new Res("b"))
            {
                await Fail("boom");
            }
        }
        catch (InvalidOperationException e) { Log(e); }
    }
}
