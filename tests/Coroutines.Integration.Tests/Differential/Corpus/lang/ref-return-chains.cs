// Ref returns used as values and targets with awaited parts computed before.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var g = new Grid();
        var i = await Int("i", 1);
        g.At(i) = 5;
        g.At(await Int("x", 2)) += 4;
        g.At(i)++;
        ref int Find(int k) => ref g.At(k);
        Find(await Int("y", 0)) = 3;
        Log(g.At(0) * 10 + g.At(1));
        await Pause("end");
    }
}

public sealed class Grid { private readonly int[] a = new int[3]; public ref int At(int i) { Log("at " + i); return ref a[i]; } }
