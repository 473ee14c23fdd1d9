// An interpolation hole evaluated before the await keeps its value.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var x = 1;
        Log($"{x} {await Set()} {x}");
        Log($"{x++}{await Int("a", x)}{x++}{x}");
    }

    [Coroutine] static async Coroutine<int> Set() { Log("setting"); await Yield(); Log("set"); return 2; }
}
