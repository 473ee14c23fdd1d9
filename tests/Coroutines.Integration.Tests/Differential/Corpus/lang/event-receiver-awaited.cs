// Events on awaited receivers.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var src = new Src();
        Action h = () => Log("fired");
        (await Of("a", src)).E += h;
        src.Raise();
        (await Of("b", src)).E += await Of<Action>("c", () => Log("second"));
        src.Raise();
        (await Of("d", src)).E -= h;
        src.Raise();
    }
}

public sealed class Src { public event Action? E; public void Raise() { Log("raise"); E?.Invoke(); } }
