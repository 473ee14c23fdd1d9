// ++ and -- on targets whose parts await, as statements and values.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var o = new Obj();
        (await Of("a", o)).X++;
        Log((await Of("b", o)).X-- + o.X);
        o[await Int("i", 3)]++;
        Log(--o[await Int("j", 4)]);
        var a = new[] { new int[] { 1, 2 } };
        a[await Int("k", 0)][await Int("l", 1)]++;
        Log(++(await Of("m", a))[0][await Int("n", 1)]);
    }
}

public sealed class Obj
{
    private int x;
    public int X { get { Log("get " + x); return x; } set { Log("set " + value); x = value; } }
    public int this[int i] { get { Log("item " + i); return x; } set { Log($"item {i} = {value}"); x = value; } }
}
