// ?:, && and ?? inside foreach over an array.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var i in new[] { 0, 1, 2 })
        {
            var s = i == 1 ? null : await Str("s" + i, "v");
            Log(s ?? await Str("d", "default"));
            Log(i > 0 && await Bool("b" + i, i == 2));
        }
        Log("end");
    }
}
