// A throw expression as an arm, where the other arm awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var yes in new[] { true, false })
        {
            try
            {
                Log(V("a", 1) + (yes ? await Int("b", 2) : throw new FormatException("c")));
                Log(!yes ? throw new FormatException("d") : await Int("e", 3));
            }
            catch (FormatException e) { Log(e); }
        }
    }
}
