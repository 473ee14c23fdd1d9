// A variable that a condition assigns needs no older value, unless the value, a handler or what was skipped reads it.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var read = 0;
        string line = "first";
        while ((line = await Str("line", "text" + read)).Length > 0 && read < 2)
        {
            read++;
            Log(line);
            await Pause("body");
        }

        var sum = 1;
        while ((sum = sum + await Int("sum", 1)) < 4) { await Pause("sum " + sum); }
        int? maybe = 1;
        while (!((maybe = await Int("maybe", read--) > 0 ? read : null) is null)) { Log(maybe); await Pause("maybe"); }
        string kept = "kept";
        for (var i = 0; i < 3; i++)
        {
            try
            {
                if ((kept = Next(i)).Length > 3) { await Pause(kept); }
            }
            catch (InvalidOperationException) { Log("still " + kept); }
        }

        var skipped = "old";
        for (var i = 0; i < 3; i++)
        {
            if (await Bool("b", i == 1) && (skipped = "new" + i).Length > 0) { await Pause("assigned"); }
            Log(skipped);
        }

        int x = 1, y = 2;
        for (var i = 0; i < 2; i++)
        {
            await Pause("swap");
            y = x + 1;
            if ((x = await Int("x", 5)) + y > 3) { Log(x + " " + y); }
            await Pause("after");
            Log(x);
        }

        string other = "other";
        await Pause("other");
        if ((line = Upper(")")).Length + other.Length > 2) { Log(line); }
    }

    private static string Next(int i) => i == 1 ? throw new InvalidOperationException() : "next" + i;

    private static string Upper(string text) => text + text;
}
