// Awaiting dynamic values: tasks with and without results, coroutines, custom awaitables.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        dynamic t = Task.FromResult(5);
        Log((object)(await t));
        int n = await t; Log(n);
        dynamic v = Task.CompletedTask;
        await v;
        dynamic s = new Signal();
        await s;
        Log(1 + (int)await t);
        dynamic failed = Task.FromException<int>(new InvalidOperationException("bad"));
        try { await failed; } catch (InvalidOperationException e) { Log(e.Message); }
        await Pause("p");
        dynamic vt = new ValueTask<string>("vt"); string q = await vt; Log(q);
        Log((object)(V("left", 1) + await t + V("right", 2)));
        await Pause("end");
    }
}
