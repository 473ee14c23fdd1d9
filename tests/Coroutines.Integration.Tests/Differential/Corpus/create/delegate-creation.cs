// Delegates from method groups on awaited receivers.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Func<int, string> f = (await Of("o", new Obj("a"))).Show;
        await Pause("p");
        Log(f(1));
        Action<object?> log = Log;
        log(await Str("s", "x"));
        var g = new Func<int, string>(new Obj(await Str("n", "b")).Show);
        Log(g(2));
    }
}

public sealed class Obj(string name) { public string Show(int x) => name + x; }
