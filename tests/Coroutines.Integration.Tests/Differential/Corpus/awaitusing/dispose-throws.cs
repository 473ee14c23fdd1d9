// DisposeAsync that throws after suspending.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            await using (new Bad())
            {
                await Pause("body");
            }
        }
        catch (Exception e) { Log(e); }
    }
}

public sealed class Bad : IAsyncDisposable
{
    public async ValueTask DisposeAsync() { Log("disposing"); await new Signal(); Throw<int>("dispose"); }
}
