// An arm that throws.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 2; i++)
        {
            try { Log(i switch { 0 => await Int("ok", 1), _ => throw new ArgumentException("bad") }); }
            catch (ArgumentException e) { Log(e); }
        }
        await Pause("end");
    }
}
