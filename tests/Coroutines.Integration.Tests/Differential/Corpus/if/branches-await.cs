// Both branches await; code after joins.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 2; i++)
        {
            if (i == 0) { Log(await Int("a", 1)); }
            else { await Pause("b"); Log("else"); }
            Log("after " + i);
        }
    }
}
