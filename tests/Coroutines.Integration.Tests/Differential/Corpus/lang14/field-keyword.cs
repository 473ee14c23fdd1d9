// The field keyword in properties used by coroutines.
// needs: C# 14
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new O();
        o.X = await Int("a", 5);
        o.X += await Int("b", 6);
        Log(o.X);
        await Pause("end");
    }
}

public sealed class O { public int X { get; set { Log("set " + value); field = value * 2; } } }
