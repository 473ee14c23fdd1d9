// Lambda parameters with modifiers and no types, nameof of an unbound type.
// needs: C# 14
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Make f = (ref x, out y) => { y = x++; };
        var a = await Int("a", 5);
        f(ref a, out var b);
        await Pause("p");
        Log(a * 10 + b);
        Log(nameof(List<>));
        await Pause("end");
    }
}

public delegate void Make(ref int x, out int y);
