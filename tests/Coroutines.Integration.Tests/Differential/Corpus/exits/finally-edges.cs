// What lives into and out of finally and catch blocks: read there alone, set there alone, with jumps that pass by what follows.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await OnlyThere(3));
        Log(await Found(true));
        Log(await Found(false));
        Log(await Thrown());
        await Lost("kept");
        Log(await Shared());
    }

    [Coroutine]
    private static async Coroutine<int> OnlyThere(int rounds)
    {
        var name = V("name", "read in finally");
        var n = 0;
        try { while (true) { await Pause("round " + n); if (++n == rounds) return n; } }
        finally { Log(name); }
    }

    [Coroutine]
    private static async Coroutine<int> Found(bool found)
    {
        var other = await Int("other", 2);
        await Pause("between");
        Log(other);
        var kept = await Int("kept", 1);
        try { await Pause("try"); if (found) goto found; }
        finally { other = V("other", 7); Log(other); }
        Log("not found");
        return -1;
    found:
        return kept;
    }

    [Coroutine]
    private static async Coroutine<string> Thrown()
    {
        var first = await Str("first", "first");
        try
        {
            string second = await Str("second", "second");
            await Pause(second);
            Log(second + await Fail("thrown"));
        }
        catch (InvalidOperationException) { return first; }
        return "never";
    }

    [Coroutine]
    private static async Coroutine Lost(string given)
    {
        var kept = await Str("given", given);
        string made;
        try { await Pause("try"); (made = Made()).Substring(50); }
        catch (ArgumentOutOfRangeException) { Log(kept); return; }
        await Pause("never");
        Log(made);
    }

    [Coroutine]
    private static async Coroutine<int> Shared()
    {
        var delay = V("delay", 1);
        await Pause("before");
        await Sleep(delay);
        var text = V("text", "arg");
        await Pause("before");
        await Pause(text);
        return await Chosen(3);
    }

    [Coroutine]
    private static async Coroutine<int> Chosen(int n)
    {
        string a = V("a", "x");
        Log(a);
        await Pause("p");
        if (await Bool("b", n > 2)) { a = V("a", "y"); }
        else { throw new InvalidOperationException(await Str("thrown", "t")); }
        Log(a);
        return n;
    }

    private static string Made() => "made";
}
