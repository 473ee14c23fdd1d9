// Awaits in the initializer, condition and iterator of for.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = await Int("init", 0); await Bool("cond" + i, i < 3); i += await Int("inc", 1))
        {
            Log("body " + i);
            if (i == 1) continue;
            await Pause("tail");
        }
    }
}
