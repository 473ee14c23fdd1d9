// do-while with awaits in body and condition.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        do
        {
            i += await Int("step", 1);
            if (i == 2) continue;
            Log("i " + i);
        }
        while (await Bool("again", i < 4));
        Log("end");
    }
}
