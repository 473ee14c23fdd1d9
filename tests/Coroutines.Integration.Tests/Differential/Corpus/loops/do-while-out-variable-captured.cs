// A lambda captures the out variable of each round.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var reads = new List<Func<int>>();
        var i = 0;
        while (int.TryParse(await Str("t", i < 3 ? "1" + i : "x"), out var parsed))
        {
            reads.Add(() => parsed);
            i++;
        }
        foreach (var read in reads) Log(read());
    }
}
