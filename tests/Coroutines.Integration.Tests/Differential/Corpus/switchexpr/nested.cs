// Switch expressions inside arms and inputs.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 4; i++)
        {
            var r = (i / 2) switch
            {
                0 => (await Int("lo", i)) switch { 0 => "00", _ => await Str("01", "zero-one") },
                _ => i switch { 2 => await Str("10", "one-zero"), _ => "11" },
            };
            Log(r);
        }
    }
}
