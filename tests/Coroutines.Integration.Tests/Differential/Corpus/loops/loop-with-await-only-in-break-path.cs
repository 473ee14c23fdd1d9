// An await only on the way out.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 10; i++)
        {
            Log("i" + i);
            if (i == 3)
            {
                await Pause("leaving");
                break;
            }
        }
        Log("left");
    }
}
