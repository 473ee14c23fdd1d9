// Arguments are evaluated at the call, the body runs at the await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var x = 1;
        var c = F(x, V("arg", 5));
        x = 2;
        Log("made");
        Log(await c + x);
        await Pause("end");
    }

    [Coroutine] static async Coroutine<int> F(int a, int b) { Log("run " + a); await Pause("f"); return a + b; }
}
