// Mutable and nullable structs as receivers and arguments around awaits.
public struct Counter
{
    public int N;
    public int Next(int by) { N += by; return N; }
    public readonly int Peek(int x) => N + x;
    public int this[int i] { get => N + i; set => N = value + i; }
    public int Prop { get; set; }
}
public sealed class Holder { public Counter C; public Counter[] A = new Counter[2]; public Counter P { get; set; } }

public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var c = new Counter();
        Log(c.Next(await Int("a", 2)));
        Log(c.Next(1) + await Int("b", c.Next(5)) + c.N);
        var h = new Holder();
        Log(h.C.Next(await Int("c", 3)) + h.C.N);
        Log(h.A[1].Next(await Int("d", 4)) + h.A[1].N);
        Log(h.P.Next(await Int("e", 4)) + h.P.N);
        h.A[await Int("i", 0)].Prop += await Int("v", 7);
        h.A[0][1] = await Int("w", 3);
        h.A[0][2] += await Int("w", 3);
        h.C.N++;
        h.C[await Int("k", 1)]++;
        Log(h.A[0].Prop + " " + h.A[0].N + " " + h.C.N);
        Counter? n = new Counter { N = 3, Prop = await Int("p", 4) };
        Log(n?.Peek(await Int("f", 1)));
        Log(n?.Next(await Int("g", 10)));
        Log(n.Value.N + " " + n.Value.Prop);
        n = null;
        Log(n?.Peek(await Int("never", 1)) is null);
        var copy = c with { N = await Int("with", 50) };
        Log(copy.N + c.N);
        (c.N, h.A[1].N, h.P) = (await Int("t1", 1), await Int("t2", 2), copy);
        Log(c.N + h.A[1].N + h.P.N);
    }
}
