// A receiver local reassigned by an argument: the old object gets the call.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var b = new Named("old");
        b.Call(await Int("i", 1), b = new Named("new"));
        b.Call(V("j", 2), b);
        Named? none = null;
        try { none!.Call(await Int("k", 3), b); }
        catch (NullReferenceException) { Log("null after arguments"); }
    }
}

public sealed class Named(string name)
{
    public void Call(int x, Named other) => Log($"{name} {x} {other.Name}");
    public string Name => name;
}
