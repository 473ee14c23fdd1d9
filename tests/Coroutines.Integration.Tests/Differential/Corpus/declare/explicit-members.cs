// Explicit interface implementations and casts used inside coroutines.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await new C().Run());
        await Pause("end");
    }
}

public interface IA { int Get(int x); int P { get; set; } }
public sealed partial class C : IA
{
    private int p = 3;
    int IA.Get(int x) { Log("IA.Get"); return x; }
    int IA.P { get => p; set { Log("IA.P"); p = value; } }
    [Coroutine]
    public async Coroutine<int> Run()
    {
        var a = ((IA)this).Get(await Int("x", 4));
        ((IA)this).P += await Int("y", 5);
        return a * 10 + p;
    }
}
