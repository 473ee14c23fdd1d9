// Another loop with break inside foreach over an array.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var i in new[] { 0, 1, 2 })
        {
            for (var j = 0; ; j++)
            {
                if (j > i) break;
                await Pause($"{i}{j}");
            }
        }
        Log("end");
    }
}
