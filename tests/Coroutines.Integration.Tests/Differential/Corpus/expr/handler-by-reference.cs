// Handlers whose constructor takes its arguments by reference, and extension methods with handlers.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 5; S s = new S { N = 1 }; var arr = new[] { new S { N = 2 } };
        s.Write($"a{await Int("x", 1)}"); Log(s.N);
        arr[await Int("i", 0)].Write($"b{await Int("y", 2)}c{V("z", 3)}"); Log(arr[0].N);
        By(ref n, $"d{await Int("w", 4)}"); Log(n);
        n.Ext($"e{await Int("v", 5)}"); "str".Ext2($"f{await Int("u", 6)}", await Int("t", 7));
        await Pause("end");
    }
    static void By(ref int n, [InterpolatedStringHandlerArgument("n")] HR h) => Log(h.Text() + n);
}
public struct S { public int N; public void Write([InterpolatedStringHandlerArgument("")] HS h) => Log(h.Text() + N); }
public static class Exts { public static void Ext2(this string s, [InterpolatedStringHandlerArgument("s")] HE h, int x) => Log(s + h.Text() + x); public static void Ext(this int s, [InterpolatedStringHandlerArgument("s")] HI h) => Log(s + h.Text()); }
[InterpolatedStringHandler] public struct HR { private string s; public HR(int l, int c, ref int n) { n += 10; s = "R" + n; } public void AppendLiteral(string t) => s += t; public void AppendFormatted<T>(T t) => s += t; public string Text() => s; }
[InterpolatedStringHandler] public struct HS { private string s; public HS(int l, int c, S n) { s = "S" + n.N; } public void AppendLiteral(string t) => s += t; public void AppendFormatted<T>(T t) => s += t; public string Text() => s; }
[InterpolatedStringHandler] public struct HE { private string s; public HE(int l, int c, string n) { s = "E" + n; } public void AppendLiteral(string t) => s += t; public void AppendFormatted<T>(T t) => s += t; public string Text() => s; }
[InterpolatedStringHandler] public struct HI { private string s; public HI(int l, int c, int n) { s = "I" + n; } public void AppendLiteral(string t) => s += t; public void AppendFormatted<T>(T t) => s += t; public string Text() => s; }
