// The receiver is evaluated before the arguments, and kept.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var b = new Builder("x");
        Log(b.Add(await Reassign()).Add(V("s", "2")).Text);
        Log(Make(V("m", "r")).Add(await Str("t", "1")).Add(await Str("u", "2")).Text);
        Log((await Of("w", new Builder("w"))).Add(V("x", "3")).Text);
    }

    static Builder Make(string s) { Log("make"); return new Builder(s); }
    [Coroutine] static async Coroutine<string> Reassign() { await Yield(); return "1"; }
}

public sealed class Builder(string text)
{
    public string Text => text;
    public Builder Add(string s) { Log("add " + s); return new Builder(text + s); }
}
