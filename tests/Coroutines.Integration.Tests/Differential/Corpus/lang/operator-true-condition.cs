// Conditions of a type with operator true, with and without awaits.
public readonly struct Flag(int v)
{
    public static bool operator true(Flag f) { Log("true?"); return f.V > 0; }
    public static bool operator false(Flag f) => f.V <= 0;
    public int V => v;
}

public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 2;
        if (await Of("a", new Flag(1))) { await Pause("x"); Log("yes"); }
        if (new Flag(0)) { await Pause("x"); } else { await Pause("y"); Log("no"); }
        while (new Flag(n)) { await Pause("w" + n); n--; }
        do { await Pause("d" + n); n++; } while (await Of("c", new Flag(2 - n)));
        for (; await Of("f", new Flag(n)); n--) Log("for");
        Log(await Of("t", new Flag(1)) ? await Int("l", 1) : await Int("r", 2));
    }
}
