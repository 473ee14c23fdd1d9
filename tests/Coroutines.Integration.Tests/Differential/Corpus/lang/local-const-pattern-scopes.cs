// Constants in patterns, labels and nested scopes.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        const int limit = 3;
        for (var i = 2; i < 5; i++)
        {
            switch (i)
            {
                case limit: await Pause("limit"); break;
                case > limit: { const string over = "over"; Log(over + await Int("o", i)); break; }
                default: Log("under"); break;
            }
        }
    }
}
