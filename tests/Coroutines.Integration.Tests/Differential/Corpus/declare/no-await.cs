// A coroutine without an await completes at once.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log("before");
        Log(await F(1));
        await G();
        await Pause("end");
    }

    #pragma warning disable CS1998
    [Coroutine] static async Coroutine<int> F(int x) { Log("F"); return x + 1; }
    [Coroutine] static async Coroutine G() { Log("G"); }
}
