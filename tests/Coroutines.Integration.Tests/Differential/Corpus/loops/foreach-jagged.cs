// Nested foreach over arrays of arrays.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int[][] rows = [[1, 2], [], [3]];
        foreach (var row in rows)
        {
            Log("row " + row.Length);
            foreach (var x in row) Log(await Int("x", x));
        }
    }
}
