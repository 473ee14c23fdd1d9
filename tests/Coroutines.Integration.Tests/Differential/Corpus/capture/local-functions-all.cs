// Local functions of every kind that capture locals across awaits: static, recursive, generic, async, iterators, mutual, in loops.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var total = 0; var name = "n";
        for (var i = 0; i < 2; i++)
        {
            var k = i * 10;
            int Rec(int n) => n == 0 ? k : n + Rec(n - 1) + i;
            static int St(int x) => x * 2;
            T Gen<T>(T x) where T : notnull { total++; return x; }
            async Task<int> As(int x) { await Task.Yield(); return x + k; }
            IEnumerable<int> It() { for (var q = 0; q < 2; q++) { yield return q + k + i; } }
            bool Even(int n) => n == 0 || Odd(n - 1); bool Odd(int n) => n != 0 && Even(n - 1);
            await Pause("a" + i);
            Log(Rec(3)); Log(St(k)); Log(Gen("g") + Gen(5)); Log(string.Join(",", It())); Log(Even(7));
            k += await Int("k", 3);
            Log(Rec(1));
            void Ref(ref int x, in int y, out int z) { x += y; z = x + k; }
            Ref(ref total, k, out var zz); Log(total + zz);
            void Outer() { var inner = k; void Inner() { inner++; total += inner; name += i; } Inner(); Inner(); }
            Outer(); await Pause("b"); Outer(); Log(total + name);
            Action d = Outer; d(); Log(total);
            int Params(int a, int b = 5, params int[] cs) => a + b + cs.Length + k;
            Log(Params(1)); Log(Params(1, 2, 3, await Int("p", 4))); Log(Params(b: await Int("nb", 1), a: 2));
        }
        await Pause("end");
    }
}
