// One expression with awaits in calls, indexers, conditionals, initialisers, patterns, interpolations and lambdas, in every nesting.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var arr = new[] { 1, 2, 3 }; var o = new O(); O? none = null; var i = 0;
        Log(F(i++, await Int("a", i), i++, arr[await Int("b", i - 2)] += i, o.Next(await Int("c", 1)).V + (await Bool("d", i > 1) ? await Int("e", 5) : i), $"{i}{await Str("f", "g")}{i++}", none?.Next(await Int("never", 1)).V ?? await Int("h", 7), new[] { await Int("j", 1), i }.Length, (await Of("k", (1, 2))) is (1, var q) && q > await Int("l", 1) ? q : -1, await Int("m", i) switch { 4 => await Int("n", 44), var w => w }));
        Log(o[await Int("p", 1), y: o[await Int("q", 2), 3]] + o[y: await Int("r", 4), x: V("s", 5)]); o.Next(await Int("t", 3)).V += o.Next(await Int("u", 4)).V++ + ++o.V * await Int("v", 2); Log(o.V); arr[i = 1] = arr[i] + await Int("w", i = 2) + arr[i]; Log(arr);
        Log(await Int("x", await Int("y", await Int("z", 1) + 1) + 1)); Log((await Of("fn", new Func<int, int>(k => k + i)))(await Int("aa", 5)) + new Func<int>(() => i++)() + i); var t = (a: i++, b: await Int("bb", i), c: i++); Log(t); Log(!(await Bool("cc", true)) | await Bool("dd", false) ^ true & await Bool("ee", true));
        Log(((object)await Str("ff", "s") as string)?.Length.ToString()?[await Int("gg", 0)] ?? 'z'); Log((await Of<O?>("hh", o))?.Next(await Int("ii", 2))?.V.CompareTo(await Int("jj", 3))); Log(await Of("kk", new List<int> { 1, 2 }) is [var h, ..] ? h : 0);
    }
    static string F(params object[] xs) => string.Join("|", xs);
}
public sealed class O { public int V; public O Next(int by) { Log("next " + by); V += by; return this; } public int this[int x, int y] { get { Log($"[{x},{y}]"); return x * y; } } }
