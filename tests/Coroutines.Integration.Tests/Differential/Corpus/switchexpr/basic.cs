// A switch expression with awaits in the arms.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 4; i++)
        {
            var x = i switch
            {
                0 => await Int("zero", 100),
                1 => V("one", 200),
                2 when V("w", true) => await Int("two", 300) + await Int("three", 1),
                _ => -1,
            };
            Log(x);
        }
    }
}
