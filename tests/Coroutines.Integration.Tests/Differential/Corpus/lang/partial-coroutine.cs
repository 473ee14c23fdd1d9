// A partial method that is a coroutine.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await T.Run(3);
        Log("end");
    }
}

public static partial class T
{
    [Coroutine] public static partial Coroutine Run(int n);
    public static async partial Coroutine Run(int n) { Log(n); await Pause("a"); await Pause("b"); }
}
