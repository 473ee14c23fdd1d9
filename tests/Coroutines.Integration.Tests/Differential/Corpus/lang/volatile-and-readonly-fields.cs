// readonly, volatile and const fields in a coroutine.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await new C(3).Run();
        await Pause("end");
    }
}

public partial class C(int seed)
{
    private readonly int a = seed;
    private volatile int b;
    private const int K = 5;
    [Coroutine] public async Coroutine Run() { b = a; await Pause("x"); b += K; Log(b + a); Interlocked.Increment(ref b); Log(b); }
}
