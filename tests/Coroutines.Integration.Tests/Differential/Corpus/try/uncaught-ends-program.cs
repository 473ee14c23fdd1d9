// An exception that nobody catches is the program's end.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await Pause("a"); }
        finally { await Pause("f"); Log("cleanup"); }
        await Fail("the end");
    }
}
