// When the second resource fails, the first is disposed.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            using (Res a = new Res("a"), b = new Res((await Fail("n")).ToString()))
            {
                Log("never");
            }
        }
        catch (InvalidOperationException e) { Log(e); }
        Log("end");
    }
}
