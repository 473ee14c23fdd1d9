// += on strings, delegates and events.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = "a";
        s += await Str("b", "b");
        s += await Int("c", 3);
        Log(s);
        Action? act = () => Log("one");
        act += await Of<Action>("d", () => Log("two"));
        act();
        var src = new Src();
        src.Happened += await Of<Action<int>>("h", x => Log("got " + x));
        src.Raise(await Int("r", 5));
    }
}

public sealed class Src { public event Action<int>? Happened; public void Raise(int x) => Happened?.Invoke(x); }
