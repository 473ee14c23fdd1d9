// An exception before the first suspension of a child, uncaught.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Pause("a");
        Log("before");
        await FailNow("at once");
    }
}
