// An explicit implementation of a coroutine.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        IWorker w = new C();
        Log(await w.Work(1));
        Log(await new C().Work(2));
    }
}

public partial interface IWorker { [Coroutine] Coroutine<int> Work(int x); }
public partial class C : IWorker
{
    [Coroutine] async Coroutine<int> IWorker.Work(int x) { await Pause("explicit"); return -x; }
    [Coroutine] public async Coroutine<int> Work(int x) { await Pause("own"); return x; }
}
