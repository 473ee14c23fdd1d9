// The input of a switch expression awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Int("in", 5) switch { > 3 and < 10 => "mid", _ => "other" });
        Log((await Int("a", 1), await Str("b", "x")) switch { (1, "y") => "no", (1, var s) => "yes " + s, _ => "none" });
    }
}
