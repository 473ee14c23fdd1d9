// Another loop with break inside do.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = -1;
        do
        {
            i++;
            for (var j = 0; ; j++)
            {
                if (j > i) break;
                await Pause($"{i}{j}");
            }
        }
        while (i < 2);
        Log("end");
    }
}
