// Assignments of every kind to a field of a struct in a struct local, with awaits in the value and changes meanwhile.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = new S();
        s.In.Y = await Int("set", 3);
        Log(s.In.Y);
        s.In.Y += await Int("add", 4);
        Log(s.In.Y);
        s.In.Y -= V("l", 1) + await Int("sub", 1) * V("m", 2);
        Log(s.In.Y);
        s.In.Y *= await Two(() => s.In.Y = 50);
        Log(s.In.Y);
        Log(s.In.Y++ + await Int("after", 1));
        Log(--s.In.Y - await Int("last", 2));
        Log(V("left", 10) + (s.In.Y = await Int("inner", 6)) + s.In.Y);
        Log(s.In.Y <<= await Int("shift", 2));
        Log(s.In.Y);
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

public struct S
{
    private int p, i;
    public int X;
    public In In;
    public int P { get { Log("get P"); return p; } set { Log("set P " + value); p = value; } }
    public int this[int a] { get { Log("get " + a); return i; } set { Log($"set {a} {value}"); i = value; } }
}
public struct In { public int Y; }
