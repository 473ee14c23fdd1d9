// Assignments of every kind to an indexer, with awaits in the value and changes meanwhile.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new Obj();
        Get(o)[V("i", 1), V("j", 2)] = await Int("set", 3);
        Log(o[1, 2]);
        Get(o)[V("i", 1), V("j", 2)] += await Int("add", 4);
        Log(o[1, 2]);
        Get(o)[V("i", 1), V("j", 2)] -= V("l", 1) + await Int("sub", 1) * V("m", 2);
        Log(o[1, 2]);
        Get(o)[V("i", 1), V("j", 2)] *= await Two(() => o[1, 2] = 50);
        Log(o[1, 2]);
        Log(Get(o)[V("i", 1), V("j", 2)]++ + await Int("after", 1));
        Log(--Get(o)[V("i", 1), V("j", 2)] - await Int("last", 2));
        Log(V("left", 10) + (Get(o)[V("i", 1), V("j", 2)] = await Int("inner", 6)) + o[1, 2]);
        Log(Get(o)[V("i", 1), V("j", 2)] <<= await Int("shift", 2));
        Log(o[1, 2]);
    }

    static Obj Get(Obj o) { Log("get"); return o; }
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
