// Implicit span conversions of awaited arrays and strings in arguments, receivers and params.
// needs: C# 14
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(Sum(await Of("a", new[] { 1, 2, 3 })));
        Log((await Of("b", new[] { 4, 5 })).SumExt());
        Log((await Str("s", "hello")).CountOf('l'));
        Log(Len(2, await Str("t", "abc")));
        var arr = await Of("c", new[] { "x", "y" });
        Log(Objs(arr));
        await Pause("end");
    }

    static int Sum(ReadOnlySpan<int> s) { var r = 0; foreach (var x in s) r += x; return r; }
    static int Len(int x, ReadOnlySpan<char> s) => s.Length * x;
    static int Objs(ReadOnlySpan<object> s) => s.Length;
}
public static class Ext
{
    public static int SumExt(this ReadOnlySpan<int> s) { var r = 0; foreach (var x in s) r += x; return r; }
    public static int CountOf(this ReadOnlySpan<char> s, char c) { var r = 0; foreach (var x in s) if (x == c) r++; return r; }
}
