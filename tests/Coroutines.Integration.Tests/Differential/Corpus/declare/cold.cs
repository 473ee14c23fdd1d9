// A coroutine does not run before it is awaited.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var c = F();
        Log("made");
        await Pause("p");
        Log(await c);
    }

    [Coroutine] static async Coroutine<int> F() { Log("started"); await Pause("f"); return 1; }
}
