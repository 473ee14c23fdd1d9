// Extension blocks with ref and in receivers mutate what they are called on.
// needs: C# 14
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var c = new Counter { N = 1 };
        c.Bump(await Int("a", 5));
        Log(c.N);
        var arr = new[] { c, c };
        arr[await Int("i", 1)].Bump(await Int("b", 7));
        Log(arr[1].N * 100 + arr[0].N);
        Log(c.Peek(await Int("p", 3)));
        await Pause("end");
        c.Bump(1);
        Log(c.N);
    }
}

public struct Counter { public int N; }
public static class Ext
{
    extension(ref Counter c) { public void Bump(int by) { Log("bump"); c.N += by; } }
    extension(in Counter c) { public int Peek(int x) => c.N * x; }
}
