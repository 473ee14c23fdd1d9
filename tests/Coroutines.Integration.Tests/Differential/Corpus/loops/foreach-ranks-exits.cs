// break, continue, return and exceptions out of a foreach over an array of several ranks leave all of them, or go to the next element.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int[,] table = { { 1, 2, 3 }, { 4, 5, 6 } };
        foreach (var cell in table)
        {
            if (cell == 2) continue;
            if (cell == 5) break;
            Log(await Int("cell", cell));
        }

        Log("behind");
        var cube = new int[2, 2, 2];
        cube[1, 0, 1] = 7;
        Log(await Find(cube, 7));
        Log(await Find(cube, 8));
        try { foreach (var cell in table) { await Pause("p" + cell); if (cell == 4) throw new InvalidOperationException("four"); } }
        catch (InvalidOperationException e) { Log(e.Message); }
        foreach (var row in new[] { 1, 2 }) { foreach (var cell in table) { await Pause(row + "" + cell); if (cell > row) break; } Log("row " + row); }
    }

    [Coroutine]
    private static async Coroutine<int> Find(int[,,] cube, int wanted)
    {
        var seen = 0;
        foreach (var cell in cube)
        {
            await Pause("look");
            seen++;
            if (cell == wanted) return seen;
        }

        return -seen;
    }
}
