// foreach over a non-generic collection casts each item, and the cast may throw.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var items = new System.Collections.ArrayList { "a", "b", 3 };
        try
        {
            foreach (string s in items) { await Pause(s); Log(s.Length); }
        }
        catch (InvalidCastException) { Log("cast"); }
    }
}
