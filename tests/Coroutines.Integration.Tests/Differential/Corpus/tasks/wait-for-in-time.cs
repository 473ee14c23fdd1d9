// WaitFor in time and too late.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await WaitFor(Work(5), TimeSpan.FromMilliseconds(10)));
        try { Log(await WaitFor(Work(50), TimeSpan.FromMilliseconds(10))); }
        catch (TimeoutException) { Log("too slow"); }
        Log(CoroutineLoop.Current.Time.TotalMilliseconds);
    }

    [Coroutine] static async Coroutine<int> Work(int ms) { try { Log("work " + ms); await Sleep(ms); return ms; } finally { Log("left " + ms); } }
}
