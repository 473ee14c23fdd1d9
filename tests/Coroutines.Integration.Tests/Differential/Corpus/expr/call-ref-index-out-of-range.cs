// A bad index in a ref argument: when it throws.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var array = new[] { 1 };
        try { Log(F(ref array[V("i", 3)], await Int("a", 1))); }
        catch (IndexOutOfRangeException) { Log("range"); }
        int[]? none = null;
        try { Log(F(ref none![V("i", 0)], await Int("b", 1))); }
        catch (NullReferenceException) { Log("null"); }
        await Pause("end");
    }

    static int F(ref int target, int add) => target += add;
}
