// An exception before the first suspension of a child, uncaught.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Pause("a");
        Log("before");
        await Pause("b");
        await FailNow("at once");
    }
}
