// Awaits in the target of ??=.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var list = new List<string?> { null, "x" };
        Log(list[await Int("i", 0)] ??= await Str("v", "set"));
        Log((await Of("l", list))[V("j", 1)] ??= await Str("never", "no"));
        var o = new Obj();
        (await Of("o", o)).P ??= await Str("w", "p");
        Log((await Of("o2", o)).P ??= Throw<string>("never"));
        var a = new int?[2];
        a[await Int("k", 1)] ??= V("n", 7);
        Log(a[1]);
    }
}

public sealed class Obj { private string? p; public string? P { get { Log("get"); return p; } set { Log("set"); p = value; } } }
