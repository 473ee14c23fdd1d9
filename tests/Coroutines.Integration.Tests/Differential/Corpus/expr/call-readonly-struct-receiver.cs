// Calls on struct values that are not variables work on copies.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(Get().Add(await Int("a", 1)));
        var list = new List<Counter> { new() { Value = 5 } };
        Log(list[0].Add(await Int("b", 2)));
        Log(list[0].Value);
        Log((await Of("c", new Counter { Value = 7 })).Add(V("d", 1)));
    }

    static Counter Get() { Log("get"); return new Counter { Value = 1 }; }
}

public struct Counter { public int Value; public int Add(int x) { Log("add " + x); return Value += x; } }
