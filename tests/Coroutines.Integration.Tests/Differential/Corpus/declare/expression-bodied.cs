// Expression-bodied coroutines.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await A(1));
        Log(await new O(5).B());
        await C();
        Log("end");
    }

    [Coroutine] static async Coroutine<int> A(int x) => await Int("a", x) + V("b", 1);
    [Coroutine] static async Coroutine C() => await Pause("c");
}

public sealed partial class O(int n) { [Coroutine] public async Coroutine<int> B() => n * await Int("o", 2); }
