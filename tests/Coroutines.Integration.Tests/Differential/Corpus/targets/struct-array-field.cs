// Assignments of every kind to a field of a struct in an array, with awaits in the value and changes meanwhile.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = new S[2];
        Ss(a)[V("i", 1)].X = await Int("set", 3);
        Log(a[1].X);
        Ss(a)[V("i", 1)].X += await Int("add", 4);
        Log(a[1].X);
        Ss(a)[V("i", 1)].X -= V("l", 1) + await Int("sub", 1) * V("m", 2);
        Log(a[1].X);
        Ss(a)[V("i", 1)].X *= await Two(() => a[1].X = 50);
        Log(a[1].X);
        Log(Ss(a)[V("i", 1)].X++ + await Int("after", 1));
        Log(--Ss(a)[V("i", 1)].X - await Int("last", 2));
        Log(V("left", 10) + (Ss(a)[V("i", 1)].X = await Int("inner", 6)) + a[1].X);
        Log(Ss(a)[V("i", 1)].X <<= await Int("shift", 2));
        Log(a[1].X);
    }

    static S[] Ss(S[] a) { Log("ss"); return a; }
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
