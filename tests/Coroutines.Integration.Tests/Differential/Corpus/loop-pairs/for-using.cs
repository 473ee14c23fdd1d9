// Using inside for.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
        {
            using var r = new Res("r" + i);
            await Pause("p" + i);
            Log("used");
        }
        Log("end");
    }
}
