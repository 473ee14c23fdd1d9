// A coroutine called on a type parameter.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Twice(new A { N = 1 }));
        Log(await Twice(new B { N = 2 }));
    }

    [Coroutine]
    static async Coroutine<int> Twice<T>(T t) where T : IWorker { var a = await t.Work(1); return a * 100 + await t.Work(2); }
}

public partial interface IWorker { [Coroutine] Coroutine<int> Work(int x); }
public partial class A : IWorker { public int N; [Coroutine] public async Coroutine<int> Work(int x) { N++; await Pause("A"); return x + N; } }
public partial struct B : IWorker { public int N; [Coroutine] public async Coroutine<int> Work(int x) { N++; await Pause("B"); return x + N; } }
