// Static abstract interface members on a type parameter.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Sum<Two>(3));
        Log(await Total(1.5, 2.5));
    }

    [Coroutine] static async Coroutine<int> Sum<T>(int n) where T : IWeight { var r = 0; for (var i = 0; i < n; i++) { await Pause("s" + i); r += T.Weight; } return r; }
    [Coroutine] static async Coroutine<T> Total<T>(T a, T b) where T : System.Numerics.INumber<T> { var c = a + b; await Pause("t"); return c * T.One; }
}

public interface IWeight { static abstract int Weight { get; } }
public sealed class Two : IWeight { public static int Weight => 2; }
