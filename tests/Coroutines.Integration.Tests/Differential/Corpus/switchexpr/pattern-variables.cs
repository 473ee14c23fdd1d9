// Variables of patterns live across awaits in the arm.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var o in new object[] { 1, "ab", new[] { 4, 5 } })
        {
            Log(o switch
            {
                int n => n + await Int("n", n * 2),
                string { Length: var l } s => s.Length + await Int(s, l),
                int[] and [var a, .. var rest] => a + await Int("r", rest[0]),
                _ => 0,
            });
        }
    }
}
