// User-defined compound assignment and increment operators as instance members.
// needs: Roslyn 5
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var v = new Vec { X = 1 };
        var same = v;
        v += await Int("a", 5);
        Log(v.X + " " + ReferenceEquals(v, same));
        v++;
        Log(v.X);
        var arr = new[] { new Vec { X = 10 } };
        arr[await Int("i", 0)] += await Int("b", 7);
        Log(arr[0].X);
        var h = new Holder();
        h.V += await Int("c", 3);
        Log(h.V.X);
        var s = new SVec { X = 2 };
        s += await Int("e", 8);
        Log(s.X);
        var ss = new[] { s };
        ss[V("j", 0)] += await Int("f", 9);
        Log(ss[0].X);
        ss[0] -= await Int("g", 1);
        Log(ss[0].X);
        checked { s += await Int("h", 1); }
        Log(s.X);
    }
}

public sealed class Vec
{
    public int X;
    public void operator +=(int by) { Log("+= " + by); X += by; }
    public void operator ++() { Log("++"); X++; }
}
public struct SVec
{
    public int X;
    public void operator +=(int by) { Log("s+= " + by); X += by; }
    public void operator checked +=(int by) { Log("checked += " + by); X += by; }
    public static SVec operator -(SVec a, int b) { Log("s-"); return new SVec { X = a.X - b }; }
}
public sealed class Holder { public Vec V = new Vec { X = 100 }; private Vec p = new Vec { X = 200 }; public Vec P { get { Log("get P"); return p; } set { Log("set P"); p = value; } } }
