// A local declared in a loop without initializer is assigned before use each round.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
        {
            int x;
            if (i == 1) x = await Int("one", 100);
            else x = i;
            await Pause("p");
            Log(x);
        }
    }
}
