// A coroutine that throws at its start throws at the await, not at the call.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var c = F(-1);
        Log("made");
        try { await c; }
        catch (ArgumentException e) { Log(e); }
        Log(await F(1));
    }

    [Coroutine]
    static async Coroutine<int> F(int x)
    {
        if (x < 0) throw new ArgumentException("negative");
        await Pause("f");
        return x;
    }
}
