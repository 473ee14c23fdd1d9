// Lambdas with scoped, ref, in, out and params modifiers that capture locals across awaits.
// needs: C# 14
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var total = 1;
        R f = (scoped ref x) => { x += total; total++; };
        I g = (in x) => x + total;
        O h = (string s, out int n) => int.TryParse(s, out n);
        var q = (params int[] xs) => xs.Length + total;
        var d = (int a, int b = 7) => a + b + total;
        var v = await Int("v", 5);
        f(ref v);
        Log(v);
        await Pause("p");
        Log(g(v));
        Log(h(await Str("s", "42"), out var n) ? n : -1);
        Log(q(1, 2, await Int("x", 3)));
        Log(d(await Int("y", 1)));
        total += await Int("z", 10);
        Log(d(1, 2));
    }
}
public delegate void R(scoped ref int x);
public delegate int I(in int x);
public delegate bool O(string s, out int n);
