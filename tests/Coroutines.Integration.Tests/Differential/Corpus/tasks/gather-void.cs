// Gather of coroutines without results.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Gather(Work("a"), Work("b"));
        Log("end");
    }

    [Coroutine] static async Coroutine Work(string n) { Log(n); await Sleep(1); Log(n + " done"); }
}
