// An awaiter that calls back before it has returned: the task goes on in its next turn, after those that are ready.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var other = CreateTask(Int("other", 3));
        await Pause("a");
        Log("before");
        await new Signal();
        Log("after");
        Log(await other);
        var third = CreateTask(Other());
        await new Signal();
        Log("first");
        await new Signal();
        Log("second");
        await third;
    }

    [Coroutine]
    private static async Coroutine Other() { Log("other one"); await Yield(); Log("other two"); await new Signal(); Log("other three"); }
}
