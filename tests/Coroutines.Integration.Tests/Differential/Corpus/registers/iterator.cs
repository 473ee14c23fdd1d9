// An iterator that gives items, awaits and changes its locals in one loop; and its consumer, which leaves early.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var total = 0;
        var rounds = 0;
        while (rounds < 2)
        {
            await foreach (var x in Items(3 + rounds))
            {
                total += x + await Maybe(x);
                Log($"got {x} {total} {rounds}");
                if (total > 60) break;
            }

            rounds++;
        }

        Log(total * rounds);
    }

    [Coroutine]
    static async IAsyncEnumerable<int> Items(int n)
    {
        var made = 0;
        var odd = false;
        try
        {
            for (var i = 0; i < n * 2; i++)
            {
                made += await Maybe(i);
                odd = !odd;
                if (odd) continue;
                yield return made;
                made += 2;
            }
        }
        finally { Log($"made {made}"); }
    }

    [Coroutine]
    static async Coroutine<int> Maybe(int x)
    {
        if (x % 3 == 1) await Pause("m" + x);
        return x + 1;
    }
}
