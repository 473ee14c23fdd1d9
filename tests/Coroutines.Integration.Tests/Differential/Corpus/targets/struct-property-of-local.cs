// Assignments of every kind to a property of a struct local, with awaits in the value and changes meanwhile.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var s = new S { P = 1 };
        s.P = await Int("set", 3);
        Log(s.P);
        s.P += await Int("add", 4);
        Log(s.P);
        s.P -= V("l", 1) + await Int("sub", 1) * V("m", 2);
        Log(s.P);
        s.P *= await Two(() => s.P = 50);
        Log(s.P);
        Log(s.P++ + await Int("after", 1));
        Log(--s.P - await Int("last", 2));
        Log(V("left", 10) + (s.P = await Int("inner", 6)) + s.P);
        Log(s.P <<= await Int("shift", 2));
        Log(s.P);
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
