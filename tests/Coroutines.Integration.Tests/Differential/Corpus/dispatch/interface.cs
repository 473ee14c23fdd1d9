// Coroutines of an interface, implemented by a class and a struct.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var w in new IWorker[] { new C(), new S { N = 3 } }) Log(await w.Work(await Int("x", 5)));
    }
}

public partial interface IWorker { [Coroutine] Coroutine<int> Work(int x); }
public partial class C : IWorker { [Coroutine] public async Coroutine<int> Work(int x) { await Pause("class"); return x; } }
public partial struct S : IWorker { public int N; [Coroutine] public async Coroutine<int> Work(int x) { N++; await Pause("struct"); return x * N; } }
