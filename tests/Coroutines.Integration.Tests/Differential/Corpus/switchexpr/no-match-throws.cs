// A switch expression without a match throws after evaluating its input.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try
        {
            Log(await Int("in", 5) switch { 1 => await Int("one", 1), 2 => 2 });
        }
        catch (Exception e) { Log(e.GetType().Name); }
        await Pause("end");
    }
}
