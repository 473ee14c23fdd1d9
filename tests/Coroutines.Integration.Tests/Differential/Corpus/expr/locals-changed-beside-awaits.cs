// Locals as operands before an await are read where they stand, whatever changes them later in the statement: tuples, members, aliases, out variables.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int a = 1, b = 2;
        Log(Sum(a, ((a, b) = (7, 8)).Item1, await Int("tuple", 10)));
        int c = 3, d = 4;
        Log(Sum(c, ((c, (d, _)) = (9, (10, 11))).Item1, await Int("nested", 20)) + d);
        var s = new S { N = 1 };
        Log(Take(s, s.Bump(), await Int("member", 30)));
        var p = new S { N = 5 };
        Log(Take(p, p.N = 6, await Int("field", 40)));
        var e = 12;
        ref var alias = ref e;
        Log(Sum(e, alias = 13, await Int("alias", 50)));
        var f = 14;
        Log(Sum(f, Set(ref f, 15), await Int("ref", 60)));
        Log(Sum(Out(out var g, 16), g, await Int("out", 70)) + g);
        Log(Sum(V("is", (object)17) is int h ? h : 0, V("again", 1), await Int("pattern", 80)));
        for (var i = 0; i < 2; i++) Log(Sum(Out(out var k, i), k, await Int("loop", k)) + k);
        var t = (X: 1, Y: 2);
        Log(Sum(t.X, t.X = 3, await Int("element", 90)) + t.X);
        await new S { N = 20 }.Run();
    }

    public static int Sum(int a, int b, int c) { Log($"sum {a} {b} {c}"); return a + b + c; }
    public static int Take(S s, int b, int c) => Sum(s.N, b, c);
    private static int Set(ref int x, int value) => x = value;
    private static int Out(out int x, int value) => x = value;
}

public partial struct S
{
    public int N;
    public int Bump() => ++N;

    [Coroutine]
    public async Coroutine Run()
    {
        Log(P.Take(this, Bump(), await Int("this", 1)));
        Log(P.Take(this, N = 50, await Int("this", 2)));
        Log(N);
    }
}
