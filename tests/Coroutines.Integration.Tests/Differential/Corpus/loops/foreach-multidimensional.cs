// foreach over a two-dimensional array goes row by row.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var grid = new int[2, 3];
        for (var i = 0; i < 2; i++) for (var j = 0; j < 3; j++) grid[i, j] = i * 10 + j;
        var sum = 0;
        foreach (var cell in grid)
        {
            sum += await Int("c", cell);
        }
        Log(sum);
    }
}
