// A default body in an interface, used and overridden.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        IWorker a = new A(), b = new B();
        Log(await a.Work(1));
        Log(await b.Work(2));
    }
}

public partial interface IWorker
{
    int Seed { get; }
    [Coroutine] async Coroutine<int> Work(int x) { await Pause("default"); return x + Seed; }
}
public partial class A : IWorker { public int Seed => 10; }
public partial class B : IWorker { public int Seed => 20; [Coroutine] public async Coroutine<int> Work(int x) { await Pause("own"); return x * Seed; } }
