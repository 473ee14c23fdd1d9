// An await in the catch block.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { Throw<int>("boom"); }
        catch (InvalidOperationException e)
        {
            Log("caught");
            await Pause("c");
            Log(e);
        }
        Log("after");
    }
}
