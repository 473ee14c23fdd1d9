// Sleeping moves virtual time.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(CoroutineLoop.Current.Time.TotalMilliseconds);
        for (var i = 1; i <= 4; i++) { await Sleep(i * 10); Log(CoroutineLoop.Current.Time.TotalMilliseconds); }
        await Sleep(0);
        await Sleep(-5);
        Log(CoroutineLoop.Current.Time.TotalMilliseconds);
    }
}
