// An exception from Dispose replaces the one of the body.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            using (new Bad())
            {
                await Fail("body");
            }
        }
        catch (Exception e) { Log(e); }
        await Pause("end");
    }
}

public sealed class Bad : IDisposable { public void Dispose() => Throw<int>("dispose"); }
