// base calls inside a lambda of a coroutine.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await new D().Run());
        await Pause("end");
    }
}

public class B { public virtual int M(int x) { Log("B"); return x; } }
public sealed partial class D : B
{
    public override int M(int x) { Log("D"); return -x; }
    [Coroutine]
    public async Coroutine<int> Run()
    {
        var k = await Int("k", 5);
        Func<int> f = () => base.M(k) + M(k);
        await Pause("p");
        k = 6;
        return f();
    }
}
