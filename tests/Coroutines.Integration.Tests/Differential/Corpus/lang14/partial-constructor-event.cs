// Partial constructors and partial events used between awaits.
// needs: C# 14
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = new T(await Int("a", 5));
        t.E += () => Log("fired");
        await Pause("p");
        t.Fire();
        t.E -= null;
        await t.Run();
    }
}

public partial class T
{
    public partial T(int x);
    public partial event Action E;
    [Coroutine] public async Coroutine Run() { E += () => Log("second"); await Pause("run"); Fire(); }
}
public partial class T
{
    private Action? e;
    private readonly int x;
    public partial T(int x) { this.x = x; Log("ctor " + x); }
    public partial event Action E { add { Log("add"); e += value; } remove { Log("remove"); e -= value; } }
    public void Fire() { Log(x); e?.Invoke(); }
}
