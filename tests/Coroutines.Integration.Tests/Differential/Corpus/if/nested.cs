// Nested ifs with awaits at each level and dangling else.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 4; i++)
        {
            if ((i & 1) == 0)
                if (await Bool("in" + i, i > 1)) Log("A"); else Log("B");
            else
            {
                await Pause("odd" + i);
                if (i == 3) Log("C");
            }
        }
    }
}
