// Labelled statements of every kind hold awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        one: n = await Int("a", n + 1);
        if (n < 2) goto one;
        two: while (await Bool("b", n < 4)) n++;
        if (n == 4) { n++; goto two; }
        three: try { await Pause("c"); if (n++ == 5) goto three; } finally { Log("f" + n); }
        Log(n);
    }
}
