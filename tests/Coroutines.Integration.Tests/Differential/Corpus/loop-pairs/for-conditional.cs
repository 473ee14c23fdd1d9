// ?:, && and ?? inside for.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
        {
            var s = i == 1 ? null : await Str("s" + i, "v");
            Log(s ?? await Str("d", "default"));
            Log(i > 0 && await Bool("b" + i, i == 2));
        }
        Log("end");
    }
}
