// A field read before the await keeps its old value; null throws before.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var box = new Box { X = 1 };
        var old = box;
        Log(box.X + await Replace());
        Log(box.X + (box = new Box { X = 50 }).X + await Int("i", 1) + box.X);
        Box? none = null;
        try { Log(none!.X + await Int("never", 1)); }
        catch (NullReferenceException) { Log("null first"); }
        try { Log(await Int("first", 1) + none!.X); }
        catch (NullReferenceException) { Log("null after"); }
    }

    [Coroutine] static async Coroutine<int> Replace() { await Yield(); Log("r"); return 10; }
}

public sealed class Box { public int X; }
