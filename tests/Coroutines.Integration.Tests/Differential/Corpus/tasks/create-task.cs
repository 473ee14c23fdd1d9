// A task runs beside its creator and is awaited later.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = CreateTask(Work("t"));
        Log("created");
        await Pause("main");
        Log(await t);
    }

    [Coroutine] static async Coroutine<int> Work(string n) { Log(n + " 1"); await Yield(); Log(n + " 2"); await Yield(); Log(n + " 3"); return 7; }
}
