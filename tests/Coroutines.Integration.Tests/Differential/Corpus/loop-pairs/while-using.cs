// Using inside while.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        while (i < 3)
        {
            using var r = new Res("r" + i);
            await Pause("p" + i);
            Log("used");
            i++;
        }
        Log("end");
    }
}
