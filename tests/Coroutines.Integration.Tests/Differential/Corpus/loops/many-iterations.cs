// A thousand suspensions in one loop.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var sum = 0;
        for (var i = 0; i < 1000; i++)
        {
            if (i % 10 == 0) await Yield();
            sum += i;
            if (i % 250 == 0) Log(sum);
        }
        Log(sum);
    }
}
