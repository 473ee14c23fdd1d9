// An await of an awaited value.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await await Of("t", Task.FromResult(5)));
        Log(await await await Of("u", Task.FromResult(Task.FromResult(6))));
        await Pause("end");
    }
}
