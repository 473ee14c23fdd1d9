// ?:, && and ?? inside a loop made of goto.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        again:
        {
            var s = i == 1 ? null : await Str("s" + i, "v");
            Log(s ?? await Str("d", "default"));
            Log(i > 0 && await Bool("b" + i, i == 2));
        }
        if (++i < 3) goto again;
        Log("end");
    }
}
