// Using inside do.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = -1;
        do
        {
            i++;
            using var r = new Res("r" + i);
            await Pause("p" + i);
            Log("used");
        }
        while (i < 2);
        Log("end");
    }
}
