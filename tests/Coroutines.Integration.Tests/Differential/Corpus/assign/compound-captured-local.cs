// Compound assignment of a captured local reads before the await too.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var x = 1;
        Action bump = () => x += 100;
        x += await Bump(bump);
        Log(x);
        bump();
        Log(x);
        await Pause("end");
    }

    [Coroutine] static async Coroutine<int> Bump(Action b) { Log("in"); await Yield(); b(); Log("bumped"); return 10; }
}
