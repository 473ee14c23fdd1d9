// A large struct as local, parameter and result.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var m = new Matrix { A = 1, H = 8 };
        var n = await Scale(m, 2);
        Log(n.A + n.H + m.A);
        n.A = await Int("a", 100);
        var k = await Scale(n, 1);
        Log(k.A);
    }

    [Coroutine]
    static async Coroutine<Matrix> Scale(Matrix m, long by)
    {
        m.A *= by;
        await Pause("scale");
        m.H *= by;
        return m;
    }
}

public struct Matrix { public long A, B, C, D, E, F, G, H; }
