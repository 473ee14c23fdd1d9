// A multi-dimensional array initialiser with awaits in its rows.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var h = new int[,] { { await Int("a", 3), 2 }, { V("b", 3), await Int("c", 4) } };
        Log(h[0, 0] + h[1, 1]);
        int[,] g = { { await Int("d", 3), 2 }, { 3, await Int("e", 4) } };
        Log(g[0, 0] + g[1, 1]);
        var i = new[,,] { { { await Int("f", 3) } }, { { V("g", 7) } } };
        Log(i[1, 0, 0]);
        var j = new int[][] { new int[] { V("h", 1), await Int("i", 2) }, new int[] { await Int("j", 3), 4 } };
        Log(j[1][0] + j[0][1]);
    }
}
