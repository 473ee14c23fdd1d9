// Another loop with break inside a loop made of goto.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var i = 0;
        again:
        {
            for (var j = 0; ; j++)
            {
                if (j > i) break;
                await Pause($"{i}{j}");
            }
        }
        if (++i < 3) goto again;
        Log("end");
    }
}
