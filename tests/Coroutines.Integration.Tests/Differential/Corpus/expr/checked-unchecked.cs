// checked and unchecked blocks and expressions around awaits, nested, in lambdas and local functions, with conversions.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var max = int.MaxValue; byte bt = 250;
        try { checked { max += await Int("a", 1); } } catch (OverflowException) { Log("o1"); }
        unchecked { max += await Int("b", 1); } Log(max); max = int.MaxValue;
        try { Log(checked(max + await Int("c", 1))); } catch (OverflowException) { Log("o2"); }
        Log(unchecked(max + await Int("d", 1)));
        try { checked { bt += (byte)await Int("e", 10); } } catch (OverflowException) { Log("o3"); }
        try { checked { Log((byte)(await Int("f", 300))); } } catch (OverflowException) { Log("o4"); }
        checked { unchecked { Log((byte)(await Int("g", 300))); } try { for (var i = max - 1; ; i++) { await Pause("h"); Log(i); } } catch (OverflowException) { Log("o5"); } }
        try { checked { int F(int x) => x + 1; Func<int, int> l = x => x * 2; await Pause("i"); Log(unchecked(F(1))); Log(l(max)); } } catch (OverflowException) { Log("o6"); }
        try { checked { int F(int x) { return x + 1; } await Pause("i2"); Log(F(max)); } } catch (OverflowException) { Log("o7"); }
        try { checked { if (await Bool("j", true)) { var arr = new[] { max }; arr[await Int("k", 0)]++; } } } catch (OverflowException) { Log("o8"); }
        try { checked { switch (await Int("l", 1)) { case 1: max -= -1; break; } } } catch (OverflowException) { Log("o9"); }
        try { checked { Log(-await Int("m", int.MinValue)); } } catch (OverflowException) { Log("o10"); }
        try { checked { while (true) { max++; if (max < 0) { await Pause("never"); } } } } catch (OverflowException) { Log("o11"); }
        try { checked { Log((await Of("n", (long?)long.MaxValue)) + 1); } } catch (OverflowException) { Log("o12"); }
        try { Log(checked((sbyte)await Int("p", 200) + await Int("q", 1))); } catch (OverflowException) { Log("o13"); }
        try { checked { var q = from x in new[] { max } select x + 1; await Pause("r"); Log(q.First()); } } catch (OverflowException) { Log("o14"); }
        try { checked { Log($"{max + await Int("s", 1)}"); } } catch (OverflowException) { Log("o15"); }
        try { checked { Log(await Int("t", max + int.Parse("1"))); } } catch (OverflowException) { Log("o16"); }
    }
}
