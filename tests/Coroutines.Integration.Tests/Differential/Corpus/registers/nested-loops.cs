// Nested loops with a goto between them; the outer one always suspends, the inner one seldom.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main() => Log(await Walk(4, 7));

    [Coroutine]
    static async Coroutine<int> Walk(int rows, int columns)
    {
        var steps = 0;
        uint seen = 1;
        while (rows > 0)
        {
            for (int c = 0, d = columns; c < d; c++, d -= await Maybe(c))
            {
                steps++;
                seen = (seen << 1) | (uint)(await Maybe(c + rows) & 1);
                if (steps == 9) goto next;
                if (steps == 17) continue;
                Log($"{rows} {c} {d} {steps} {seen}");
            }

            next:
            rows--;
            await Pause("row " + rows);
            Log(seen);
        }

        return steps * 100 + rows + columns;
    }

    [Coroutine]
    static async Coroutine<int> Maybe(int x)
    {
        if (x % 4 == 2) await Pause("m" + x);
        return x & 1;
    }
}
