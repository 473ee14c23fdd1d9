// Null-conditional assignment evaluates its value only for a receiver.
// needs: C# 14
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        O? o = new O();
        o?.X = await Int("a", 5);
        Log(o.X);
        o?.X += await Int("b", 6);
        Log(o.X);
        o = null;
        o?.X = await Int("never", 7);
        Log(o is null);
    }
}

public sealed class O { public int X; }
