// The condition of while awaits in every round.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        while (await Bool("c" + i, i < 3))
        {
            Log("body " + i);
            i++;
        }
        Log("end " + i);
    }
}
