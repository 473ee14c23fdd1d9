// A chain of conditions, each awaited only when reached.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 4; i++)
        {
            if (await Bool("x" + i, i == 0)) Log("first");
            else if (await Bool("y" + i, i == 1)) Log("second");
            else if (V("z" + i, i == 2)) Log("third");
            else Log("none");
        }
    }
}
