// Nested conditionals, converted types, and throw in a branch.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
        {
            double d = i == 0 ? await Int("i", 1) : i == 1 ? await Of("d", 2.5) : 3;
            Log(d);
        }
        try { Log(V("c", false) ? await Int("no", 1) : throw new ArgumentException(await Str("m", "thrown"))); }
        catch (ArgumentException e) { Log(e); }
    }
}
