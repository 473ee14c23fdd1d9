// in arguments before and after awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var big = new Big { A = 1, B = 2 };
        Log(F(in big, await Int("a", 3)));
        Log(F(new Big { A = await Int("b", 4) }, V("c", 5)));
        Log(G(await Int("d", 6), big.A));
    }

    static int F(in Big b, int x) => b.A + b.B + x;
    static int G(in int a, in int b) => a * 10 + b;
}

public struct Big { public int A, B; }
