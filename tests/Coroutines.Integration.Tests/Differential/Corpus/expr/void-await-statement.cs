// await statements without results.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Pause("a");
        await Sleep(1);
        await Yield();
        Log("b");
        await Sleep(TimeSpan.FromMilliseconds(2));
        Log(CoroutineLoop.Current.Time.TotalMilliseconds);
        await NextFrame();
        Log("end");
    }
}
