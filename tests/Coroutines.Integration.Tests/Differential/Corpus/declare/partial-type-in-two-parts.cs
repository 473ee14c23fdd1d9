// A type in two parts, with coroutines in both.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await T.A(1));
        await Pause("end");
    }
}

public static partial class T { [Coroutine] public static async Coroutine<int> A(int x) { await Pause("a"); return await B(x + 1); } }
public static partial class T { [Coroutine] private static async Coroutine<int> B(int x) { await Pause("b"); return x * 2; } }
