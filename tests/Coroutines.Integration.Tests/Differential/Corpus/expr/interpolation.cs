// Interpolated strings with awaits, formats and alignment.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log($"{await Int("a", 1)}-{V("b", 2),4}|{await Of("c", 3.14159):F2}|{await Str("d", "x"),-3}|");
        Log($"{V("e", "pre")} {(await Bool("f", true) ? "yes" : "no")} {await Of<object?>("g", null)}");
    }
}
