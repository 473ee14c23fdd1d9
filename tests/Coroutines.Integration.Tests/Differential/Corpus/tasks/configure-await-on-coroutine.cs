// ConfigureAwait on a coroutine is accepted.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Int("a", 1).ConfigureAwait(false));
        await Pause("p").ConfigureAwait(true);
        Log("end");
    }
}
