// When a bad target throws: before or after the awaited value.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int[]? none = null;
        var a = new int[1];
        Obj? o = null;
        try { none![V("i", 0)] = await Int("a", 1); } catch (NullReferenceException) { Log("null array"); }
        try { a[V("j", 5)] = await Int("b", 2); } catch (IndexOutOfRangeException) { Log("range"); }
        try { o!.Field = await Int("c", 3); } catch (NullReferenceException) { Log("null field"); }
        try { o!.Prop = await Int("d", 4); } catch (NullReferenceException) { Log("null property"); }
        try { o!.S.X = await Int("e", 5); } catch (NullReferenceException) { Log("null struct field"); }
        try { none![0] += await Int("f", 6); } catch (NullReferenceException) { Log("null compound"); }
        try { o!.Field += await Int("g", 7); } catch (NullReferenceException) { Log("null field compound"); }
        try { a[7] += await Int("h", 8); } catch (IndexOutOfRangeException) { Log("range compound"); }
    }
}

public sealed class Obj { public int Field; public int Prop { get; set; } public S S; }
public struct S { public int X; }
