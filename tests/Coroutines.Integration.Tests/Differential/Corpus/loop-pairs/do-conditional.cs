// ?:, && and ?? inside do.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = -1;
        do
        {
            i++;
            var s = i == 1 ? null : await Str("s" + i, "v");
            Log(s ?? await Str("d", "default"));
            Log(i > 0 && await Bool("b" + i, i == 2));
        }
        while (i < 2);
        Log("end");
    }
}
