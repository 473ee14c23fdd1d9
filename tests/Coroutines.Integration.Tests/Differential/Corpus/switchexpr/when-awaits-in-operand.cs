// A guarded switch expression as right operand keeps what was before.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var k = 1;
        Log(V("l", 10) + k + (k switch { 1 when await Bool("g", false) => 1, 1 when await Bool("h", (k = 5) == 5) => await Int("v", k), _ => 0 }) + k);
        Log(k);
    }
}
