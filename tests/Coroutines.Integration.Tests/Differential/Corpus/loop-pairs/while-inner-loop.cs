// Another loop with break inside while.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        while (i < 3)
        {
            for (var j = 0; ; j++)
            {
                if (j > i) break;
                await Pause($"{i}{j}");
            }
            i++;
        }
        Log("end");
    }
}
