// A filter sees an exception thrown in a child coroutine after a suspension.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var depth = 3;
        try { await Child(); }
        catch (Exception e) when (e.Message == "c" && depth == 3) { depth = 4; await Pause("h"); Log(depth); }
    }

    [Coroutine] static async Coroutine Child() { await Pause("in"); throw new Exception("c"); }
}
