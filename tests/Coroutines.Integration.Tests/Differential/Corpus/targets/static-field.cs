// Assignments of every kind to a static field, with awaits in the value and changes meanwhile.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Obj.S = 1;
        Obj.S = await Int("set", 3);
        Log(Obj.S);
        Obj.S += await Int("add", 4);
        Log(Obj.S);
        Obj.S -= V("l", 1) + await Int("sub", 1) * V("m", 2);
        Log(Obj.S);
        Obj.S *= await Two(() => Obj.S = 50);
        Log(Obj.S);
        Log(Obj.S++ + await Int("after", 1));
        Log(--Obj.S - await Int("last", 2));
        Log(V("left", 10) + (Obj.S = await Int("inner", 6)) + Obj.S);
        Log(Obj.S <<= await Int("shift", 2));
        Log(Obj.S);
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

public sealed class Obj
{
    private int p, i;
    private static int t;
    public int F;
    public S St;
    public static int S;
    public static int T { get { Log("get T"); return t; } set { Log("set T " + value); t = value; } }
    public int P { get { Log("get P"); return p; } set { Log("set P " + value); p = value; } }
    public int this[int a, int b] { get { Log($"get {a} {b}"); return i; } set { Log($"set {a} {b} {value}"); i = value; } }
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
