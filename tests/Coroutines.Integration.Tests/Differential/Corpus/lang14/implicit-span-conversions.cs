// First-class span conversions.
// needs: C# 14
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new[] { 1, 2, 3 };
        await Pause("p");
        Log(Sum(a));
        Log(a.Contains(2) ? await Int("x", 2) : 0);
        Log(Count("abc"));
        await Pause("end");
    }

    static int Sum(ReadOnlySpan<int> s) { var r = 0; foreach (var x in s) r += x; return r; }
    static int Count(ReadOnlySpan<char> s) => s.Length;
}
