// The exception of DisposeAsync wins over the body's.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            await using (new Bad()) { await Pause("p"); await Fail("body"); }
        }
        catch (Exception e) { Log(e); }
    }
}

public sealed class Bad : IAsyncDisposable
{
    public ValueTask DisposeAsync() { Log("dispose"); throw new ArgumentException("from dispose"); }
}
