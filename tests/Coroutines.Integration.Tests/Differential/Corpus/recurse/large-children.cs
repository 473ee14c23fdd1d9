// Large children and grandchildren.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await A(1));
        await Pause("end");
    }

    [Coroutine] static async Coroutine<long> A(int x) { var m = new Big { A = x }; var r = await B(m); m.B = r; await Pause("a"); return m.A + m.B + await B(m); }
    [Coroutine] static async Coroutine<long> B(Big m) { var n = m; n.C = 5; await Pause("b"); return n.A + n.C + await C(n, m); }
    [Coroutine] static async Coroutine<long> C(Big m, Big n) { var k = m; await Pause("c"); return k.C + n.A; }
}

public struct Big { public long A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P; }
