// Arms that are not taken have no effects.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var log = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            var x = i switch
            {
                _ when V("first", i == 1) => await Int("A", 1),
                0 when V("second", true) => await Int("B", 2),
                _ => await Int("C", 3),
            };
            log.Add("r" + x);
        }
        Log(log);
    }
}
