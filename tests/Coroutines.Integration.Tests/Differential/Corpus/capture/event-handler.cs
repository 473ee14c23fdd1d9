// An event handler that captures.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var src = new Src();
        var count = 0;
        src.Tick += (s, x) => count += x;
        src.Raise(1);
        await Pause("p");
        src.Raise(2);
        Log(count);
    }
}

public sealed class Src { public event EventHandler<int>? Tick; public void Raise(int x) { Log("raise"); Tick?.Invoke(this, x); } }
