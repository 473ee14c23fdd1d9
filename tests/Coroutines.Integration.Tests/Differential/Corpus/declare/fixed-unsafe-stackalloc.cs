// fixed, stackalloc, pointers, sizeof, function pointers and spans between awaits, in nested blocks and lambdas.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Q.Run();
    }
}
public static partial class Q
{
    struct Fix { public unsafe fixed int Items[3]; public int N; }
    [Coroutine]
    public static async Coroutine Run()
    {
        var arr = new[] { 1, 2, 3 }; var s = "str"; Fix fx = default; var total = 0;
        for (var i = 0; i < 2; i++)
        {
            unsafe { fixed (int* p = arr, q = &arr[1]) { total += *p + *q + p[2]; } fixed (char* c = s) { total += *c; } }
            await Pause("a" + i);
            unsafe { int* st = stackalloc int[] { 1, 2, 3 }; for (var k = 0; k < 3; k++) total += st[k]; delegate*<int, int> fp = &Twice; total = fp(total); fx.Items[i] = total; total += fx.Items[i]; fx.N++; }
            await Pause("b"); Span<byte> sp = stackalloc byte[4]; sp.Fill((byte)i); total += sp[3]; unsafe { total += sizeof(Fix); void* v = null; if (v == null) total++; }
            total += await Int("c", 1); unsafe { var pt = (X: 1, Y: 2); var pp = &pt; pp->X = 5; total += pp->X; } Action act = () => { unsafe { fixed (int* p = arr) { p[0]++; } } }; act(); await Pause("d"); Log(arr[0] + total);
        }
        unsafe int Local(int x) { int* p = &x; return *p + arr[0]; } await Pause("e"); Log(Local(3)); Log(total + fx.N);
        ReadOnlySpan<char> lit = "abc"; var n = lit.Length; await Pause("f"); ReadOnlySpan<byte> u8 = "xyz"u8; Log(n + u8.Length);
        { Span<int> slice = arr.AsSpan()[1..]; slice[0] = 50; foreach (ref var x in slice) x++; } await Pause("g"); Log(arr[1]);
    }
    static int Twice(int x) => x * 2;
}
