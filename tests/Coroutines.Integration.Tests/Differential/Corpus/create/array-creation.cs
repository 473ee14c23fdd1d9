// Array creation with awaited sizes and elements.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(new int[await Int("n", 3)].Length);
        Log(new[] { V("a", 1), await Int("b", 2), V("c", 3) });
        Log(new int[2] { await Int("d", 4), await Int("e", 5) });
        var grid = new[,] { { await Int("f", 6), V("g", 7) }, { V("h", 8), await Int("i", 9) } };
        Log(grid[1, 0] * 10 + grid[0, 0]);
        int[][] jag = { new[] { await Int("j", 1) }, new[] { V("k", 2), await Int("l", 3) } };
        Log(jag[1][1]);
        int[] plain = { await Int("m", 1), 2 };
        Log(plain);
        try { Log(new int[await Int("neg", -1)]); } catch (OverflowException) { Log("negative"); }
    }
}
