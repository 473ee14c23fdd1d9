// Mutations of structs in structs in arrays in fields: compound assignments, increments, method calls, with awaits in indexes.
// needs: C# 13
public static partial class P
{
    static readonly A[] arr = { new() { Items = new B[2] }, new() { Items = new B[2] } };
    [Coroutine]
    public static async Coroutine Main()
    {
        arr[1].B.C.N = await Int("a", 5); Log(arr[1].B.C.N);
        arr[await Int("i", 1)].B.C.N += await Int("b", 6); Log(arr[1].B.C.N);
        arr[V("j", 1)].B.C.N++; Log(arr[1].B.C.N);
        Log(arr[await Int("k", 1)].B.C.N--); Log(--arr[await Int("l", 1)].B.C.N);
        arr[await Int("m", 0)].Items[await Int("n", 1)].C.Add(await Int("o", 7)); Log(arr[0].Items[1].C.N);
        arr[0].Items[1].C.P = await Int("p", 8); Log(arr[0].Items[1].C.N);
        arr[0].Items[1].C.P *= await Int("q", 2); Log(arr[0].Items[1].C.N);
        arr[0].Items[V("r", 1)].C[await Int("s", 3)] -= await Int("t", 4); Log(arr[0].Items[1].C.N);
        var local = arr[0]; local.B.C.N = await Int("u", 50); await Pause("x"); Log(local.B.C.N + arr[0].B.C.N);
        Inc(ref arr[await Int("v", 0)].B.C.N, await Int("w", 3)); Log(arr[0].B.C.N);
        int?[] ns = { null, 2 }; ns[await Int("y", 0)] ??= await Int("z", 9); ns[1] ??= await Int("never", 0); ns[1] += await Int("aa", 1); Log(ns[0] + ns[1]);
        var grid = new int[2, 2][]; grid[1, await Int("bb", 1)] = new[] { 1, 2 }; grid[1, 1][await Int("cc", 1)] <<= await Int("dd", 3); Log(grid[1, 1][1]);
        var jag = new[] { new[] { 1 }, new[] { 2, 3 } }; jag[await Int("ee", 1)][^await Int("ff", 1)] %= await Int("gg", 2); Log(jag[1][1]);
        var tup = (a: 1, b: (c: 2, d: 3)); tup.b.d += await Int("hh", 4); tup.a = tup.b.d++ + await Int("ii", 1); Log(tup);
        var list = new List<int> { 1, 2 }; list[await Int("jj", 0)] |= await Int("kk", 6); list[1]--; Log(string.Join(",", list));
        ref var rr = ref arr[0].B.C; rr.N = 1; Log(arr[0].B.C.N);
    }
    static void Inc(ref int x, int by) => x += by;
}
public struct A { public B B; public B[] Items; }
public struct B { public C C; }
public struct C { public int N; public void Add(int x) => N += x; public int P { get => N; set { Log("P=" + value); N = value; } } public int this[int i] { get => N + i; set { Log("[" + i + "]=" + value); N = value; } } }
