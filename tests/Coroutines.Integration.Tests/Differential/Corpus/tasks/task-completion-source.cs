// A task completed by another coroutine.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var source = new TaskCompletionSource<int>();
        var t = CreateTask(Setter(source));
        Log("waiting");
        Log(await source.Task);
        await t;
        Log("end");
    }

    [Coroutine] static async Coroutine Setter(TaskCompletionSource<int> s) { await Sleep(5); Log("set"); s.SetResult(9); Log("after set"); await Yield(); }
}
