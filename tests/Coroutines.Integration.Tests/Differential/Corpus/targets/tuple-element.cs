// Assignments of every kind to an element of a tuple, with awaits in the value and changes meanwhile.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        (int A, int B) t = (1, 2);
        t.B = await Int("set", 3);
        Log(t.B);
        t.B += await Int("add", 4);
        Log(t.B);
        t.B -= V("l", 1) + await Int("sub", 1) * V("m", 2);
        Log(t.B);
        t.B *= await Two(() => t.B = 50);
        Log(t.B);
        Log(t.B++ + await Int("after", 1));
        Log(--t.B - await Int("last", 2));
        Log(V("left", 10) + (t.B = await Int("inner", 6)) + t.B);
        Log(t.B <<= await Int("shift", 2));
        Log(t.B);
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
