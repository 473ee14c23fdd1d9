// Events subscribed and unsubscribed across awaits with local functions.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var src = new Src();
        void On(int x) => Log("on " + x);
        src.E += On;
        src.Raise(1);
        await Pause("a");
        src.E -= On;
        src.Raise(await Int("n", 2));
        src.E += x => Log("lambda " + x);
        src.Raise(3);
    }
}

public sealed class Src { private Action<int>? e; public event Action<int> E { add { Log("add"); e += value; } remove { Log("remove"); e -= value; } } public void Raise(int x) => e?.Invoke(x); }
