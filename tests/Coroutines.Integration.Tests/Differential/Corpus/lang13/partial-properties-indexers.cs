// Partial properties and indexers assigned with awaits.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var t = new T();
        t.A = await Int("a", 4);
        t.A += await Int("b", 5);
        t[await Int("i", 1)] = await Int("c", 6);
        t[V("j", 1)] *= await Int("d", 7);
        Log(t.A + " " + t[1]);
        await Pause("end");
    }
}
public partial class T { public partial int A { get; set; } public partial int this[int i] { get; set; } }
public partial class T { private int a; private readonly int[] xs = new int[3]; public partial int A { get { Log("get"); return a; } set { Log("set " + value); a = value; } } public partial int this[int i] { get { Log("get " + i); return xs[i]; } set { Log("set " + i); xs[i] = value; } } }
