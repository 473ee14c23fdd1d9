// in, ref readonly and scoped arguments of non-coroutines, ref returns and ref conditionals between awaits; nullable structs and Index and Range arguments.
// needs: C# 13
public static partial class P
{
    static int field = 5;
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = 1; var b = 2; var arr = new[] { 1, 2, 3, 4 };
        Log(In(in a, await Int("x", 3)) + In(a, 1) + RR(ref b) + RR(in a)); Get(arr, await Int("i", 1)) = 9; Log(arr[1]); Get(arr, 0) += 4; await Pause("w"); Log(arr[0]); (await Bool("c", true) ? ref a : ref b) = 50; Log(a + b); ref int r = ref (a > 10 ? ref arr[2] : ref field); r++; Log(arr[2]); await Pause("p"); r = ref Get(arr, 3); r *= 2; Log(arr[3]);
        var range = 1..^1; var idx = ^1; await Pause("q"); Log(arr[range].Length + arr[idx] + arr[await Of<Index>("ix", ^2)] + arr[(await Int("s", 1))..].Length + "hello"[await Of<Range>("rg", 1..3)].Length); Swap(ref arr[await Int("m", 0)], ref arr[await Int("n", 1)]); Log(arr); Out(out var o1, out arr[await Int("oi", 2)], await Int("ov", 8)); Log(o1 + arr[2]);
        int? ni = await Of<int?>("ni", 4); Log(ni.Value + ni.GetValueOrDefault(await Int("d", 1)) + (ni ?? 0)); var st = new St { V = 1 }; st.Inc(await Int("si", 2)).Inc(3); Log(st.V); ref St rs = ref st.Inc(1); rs.V = 99; Log(st.V); foreach (ref readonly var x in new ReadOnlySpan<int>(arr)) { if (x > 8) Log(x); } Log(Get(Get2(await Of("arr", arr)), await Int("g", 1)));
    }
    static int In(in int x, int y) => x + y; static int RR(ref readonly int x) => x; static ref int Get(int[] a, int i) { Log("get " + i); return ref a[i]; } static int[] Get2(int[] a) => a; static void Swap(ref int a, ref int b) => (a, b) = (b, a); static void Out(out int a, out int b, int v) { a = v; b = v * 2; }
}
public struct St { public int V; [System.Diagnostics.CodeAnalysis.UnscopedRef] public ref St Inc(int by) { V += by; return ref this; } }
