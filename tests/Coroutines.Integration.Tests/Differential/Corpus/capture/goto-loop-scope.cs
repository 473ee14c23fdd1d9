// A backward goto re-enters the block: a fresh variable.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var fs = new List<Func<int>>();
        var n = 0;
        again:
        {
            var x = n;
            fs.Add(() => x++);
            await Pause("p" + n);
            x += 10;
            if (++n < 3) goto again;
        }
        foreach (var f in fs) { Log(f()); Log(f()); }
    }
}
