// base.M(), base properties and indexers in a coroutine.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await new D().Run());
        await Pause("end");
    }
}

public class B
{
    public virtual int M(int x) { Log("B.M " + x); return x; }
    public virtual int P { get { Log("B.P"); return 5; } set => Log("B.P=" + value); }
    public virtual string this[int i] => "B" + i;
    public override string ToString() => "B!";
}
public sealed partial class D : B
{
    public override int M(int x) { Log("D.M " + x); return -x; }
    public override int P { get { Log("D.P"); return -5; } set => Log("D.P=" + value); }
    public override string this[int i] => "D" + i;
    public override string ToString() => "D!";
    [Coroutine]
    public async Coroutine<int> Run()
    {
        var a = base.M(await Int("a", 1)) + M(2);
        base.P = await Int("b", 3);
        base.P += base.P + await Int("c", 4);
        Log(base[await Int("i", 7)] + this[8]);
        Log(base.ToString() + ToString());
        return a + base.P;
    }
}
