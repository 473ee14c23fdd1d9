// Using inside a loop made of goto.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        again:
        {
            using var r = new Res("r" + i);
            await Pause("p" + i);
            Log("used");
        }
        if (++i < 3) goto again;
        Log("end");
    }
}
