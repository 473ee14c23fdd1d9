// A coroutine behind '?.' in lambdas and local functions that give nothing.
#pragma warning disable CORO0012 // on purpose
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var some = new Maker();
        Maker? none = null;
        var count = 0;
        Action a = () => some?.Make(++count);
        Action b = () => none?.Make(++count);
        Action<Maker?> c = maker => maker?.Make(count += 10).Drop();
        void Local(Maker? maker) => maker?.Make(count += 100);
        Local(some);
        Local(none);
        a();
        b();
        c(some);
        c(null);
        Log(count);
        await Pause("p");
        a();
        Log(count + some.Made);
        await some.Make(100);
        Log(some.Made);
    }
}

public partial class Maker
{
    public int Made { get; private set; }

    [Coroutine]
    public async Coroutine Make(int by)
    {
        await Pause("make");
        Made += by;
    }
}

public static class Extensions
{
    public static void Drop(this Coroutine dropped) => Log("dropped");
}
