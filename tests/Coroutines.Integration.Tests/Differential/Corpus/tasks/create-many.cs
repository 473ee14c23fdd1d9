// Several tasks, awaited in another order.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = CreateTask(Work("a", 3));
        var b = CreateTask(Work("b", 1));
        var c = CreateTask(Work("c", 2));
        Log(await c);
        Log(await a);
        Log(await b);
    }

    [Coroutine] static async Coroutine<string> Work(string n, int k) { for (var i = 0; i < k; i++) { Log(n + i); await Yield(); } return n; }
}
