// await of a null-conditional call on a Task, with the null case by ??.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Svc? svc = new();
        Log(await (svc?.Get(1) ?? Task.FromResult(-1)));
        svc = null;
        Log(await (svc?.Get(2) ?? Task.FromResult(-1)));
        await Pause("end");
    }
}

public sealed class Svc { public async Task<int> Get(int x) { Log("get " + x); await new Signal(); return x; } }
