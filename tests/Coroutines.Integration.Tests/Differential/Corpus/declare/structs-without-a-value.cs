// Structs whose only field is a private reference of another assembly: C# reads them without an assignment, and they are empty at each call.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var round = 0; round < 4; round++)
        {
            Log(await Stopped(round % 2 == 0));
        }

        Log(await Stopped(true));
        Log(await Stopped(false));
    }

    [Coroutine]
    private static async Coroutine<string> Stopped(bool set)
    {
        CancellationToken token;
        if (set)
        {
            token = new CancellationToken(true);
        }

        await Pause("set " + set);
        return token.IsCancellationRequested + " " + token.CanBeCanceled;
    }
}
