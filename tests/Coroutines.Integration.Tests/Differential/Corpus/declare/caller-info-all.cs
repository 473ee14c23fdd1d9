// Caller information of every kind, in calls, constructors, indexers, attributes on operators' neighbours, and lambdas.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Info(await Int("a", 1));
        Info(
            2);
        await Pause("p");
        Info(V("x", 1) + 1);
        var c = new C(await Int("b", 2)); c = new(3);
        Log(c[await Int("i", 1)]);
        Action f = () => Info(7); f();
        void L() => Info(8); L();
        Ext(await Int("e", 4)); (V("r", 5) + 1).ExtInfo();
        await Slow(await Int("s", 6));
        Log(new D { X = await Int("d", 1) }.ToString());
        #line 200 "other.cs"
        Info(9); await Pause("l"); Info(await Int("m", 10));
        #line default
        foreach (var x in new Seq()) { await Pause("s"); Log(x); }
        c += 1;
    }
    static void Info(int x, [CallerMemberName] string m = "", [CallerLineNumber] int l = 0, [CallerArgumentExpression("x")] string e = "", [CallerFilePath] string p = "") => Log($"{m} {l} {e} {System.IO.Path.GetFileName(p)}");
    static void Ext(int x, [CallerArgumentExpression(nameof(x))] string e = "") => Log(e);
    static void ExtInfo(this int x, [CallerArgumentExpression(nameof(x))] string e = "", [CallerMemberName] string m = "") => Log(e + m);
    [Coroutine] static async Coroutine Slow(int x, [CallerMemberName] string m = "", [CallerLineNumber] int l = 0, [CallerArgumentExpression("x")] string e = "") { await Pause("slow"); Log($"{m} {l} {e}"); }
}
public sealed class C(int x, [CallerMemberName] string m = "", [CallerLineNumber] int l = 0, [CallerArgumentExpression("x")] string e = "")
{
    public string this[int i, [CallerMemberName] string m2 = "", [CallerLineNumber] int l2 = 0] => $"{x}{m}{l}{e}{i}{m2}{l2}";
    public static C operator +(C c, int x) { Log("plus"); return c; }
}
public sealed class D { public int X; public D([CallerLineNumber] int l = 0, [CallerMemberName] string m = "") => Log($"D {l} {m}"); public override string ToString() => "D" + X; }
public sealed class Seq { public IEnumerator<int> GetEnumerator() { yield return 1; } }
