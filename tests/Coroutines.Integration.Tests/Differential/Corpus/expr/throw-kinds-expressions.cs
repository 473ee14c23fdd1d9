// throw expressions and exceptions from operands at every moment of evaluation order.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Try(async2: 1); 
    }
    [Coroutine]
    static async Coroutine Try(int async2)
    {
        try { Log(V("a", 1) + Throw<int>("b") + await Int("never", 1)); } catch (Exception e) { Log(e); }
        try { Log(V("a", 1) + await Int("c", 1) + Throw<int>("d")); } catch (Exception e) { Log(e); }
        try { M(V("m1", 1), await Fail("f"), V("never", 2)); } catch (Exception e) { Log(e); }
        try { ((O?)null)!.M(V("arg", 1), await Int("arg2", 2)); } catch (NullReferenceException) { Log("nre"); }
        try { ((int[]?)null)![V("idx", 0)] = await Int("val", 1); } catch (NullReferenceException) { Log("nre2"); }
        try { (new int[1])[V("idx", 5)] += await Int("val2", 1); } catch (IndexOutOfRangeException) { Log("range"); }
        try { ((O?)null)!.F = await Int("val3", 1); } catch (NullReferenceException) { Log("nre3"); }
        try { ((O?)null)!.F += await Int("val4", 1); } catch (NullReferenceException) { Log("nre4"); }
        try { ((O?)null)!.P = await Int("val5", 1); } catch (NullReferenceException) { Log("nre5"); }
        try { object o = "s"; Log((int)o + await Int("never2", 1)); } catch (InvalidCastException) { Log("cast"); }
        try { string?[] arr = new string[1]; ((object[])arr)[0] = await Of<object>("obj", 5); } catch (ArrayTypeMismatchException) { Log("mismatch"); }
        try { string? s = null; var x = s ?? throw new InvalidOperationException(await Str("msg", "m")); Log(x); } catch (Exception e) { Log(e); }
        try { Log(await Bool("b2", false) ? 1 : throw new ArgumentException(await Str("m2", "m2"))); } catch (Exception e) { Log(e); }
        try { Log(1 / await Int("zero", 0) + V("never", 1)); } catch (DivideByZeroException) { Log("div"); }
        try { throw await Of<Exception>("exc", new InvalidOperationException("thrown")); } catch (Exception e) { Log(e); }
        try { _ = new O(V("ctor", 1), Throw<int>("ctor2")) { F = await Int("never3", 1) }; } catch (Exception e) { Log(e); }
        try { int[] a = { V("e1", 1), await Int("e2", 2), Throw<int>("e3") }; } catch (Exception e) { Log(e); }
        try { foreach (var x in Throw<int[]>("src")) { await Pause("never"); } } catch (Exception e) { Log(e); }
        try { await using var r = Throw<AsyncRes>("res"); } catch (Exception e) { Log(e); }
        try { lock ((object)null!) { } await Pause("never"); } catch (ArgumentNullException) { Log("lock null"); }
        try { await (Task)null!; } catch (NullReferenceException) { Log("await null"); }
    }
    static void M(int a, int b, int c) => Log("M");
}
public sealed class O { public O() { } public O(int a, int b) { } public int F; public int P { get; set; } public void M(int a, int b) => Log("M"); }
