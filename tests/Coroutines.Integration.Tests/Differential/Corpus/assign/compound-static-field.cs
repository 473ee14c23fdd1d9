// Compound assignment of a static field reads before the await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        field += await Change();
        Log(field);
        Holder.X -= await Int("a", 5);
        Log(Holder.X);
    }

    static int field = 1;
    [Coroutine] static async Coroutine<int> Change() { await Yield(); field = 500; Log("changed"); return 10; }
}

public static class Holder { public static int X = 8; }
