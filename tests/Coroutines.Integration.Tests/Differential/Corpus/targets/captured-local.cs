// Assignments of every kind to a captured local, with awaits in the value and changes meanwhile.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        int x = 1;
        Action touch = () => x += 1000;
        touch();
        x = await Int("set", 3);
        Log(x);
        x += await Int("add", 4);
        Log(x);
        x -= V("l", 1) + await Int("sub", 1) * V("m", 2);
        Log(x);
        x *= await Two(() => x = 50);
        Log(x);
        Log(x++ + await Int("after", 1));
        Log(--x - await Int("last", 2));
        Log(V("left", 10) + (x = await Int("inner", 6)) + x);
        Log(x <<= await Int("shift", 2));
        Log(x);
    }

    [Coroutine]
    static async Coroutine<int> Two(Action change)
    {
        await Pause("two");
        change();
        Log("changed");
        return 2;
    }
}
