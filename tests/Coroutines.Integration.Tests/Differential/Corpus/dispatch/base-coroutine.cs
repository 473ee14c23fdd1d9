// An override that awaits base.M().
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await new D().Run(1));
        Log(await ((B)new D()).Run(2));
    }
}

public partial class B { [Coroutine] public virtual async Coroutine<int> Run(int n) { await Pause("B"); return n; } }
public partial class D : B
{
    [Coroutine]
    public override async Coroutine<int> Run(int n)
    {
        Log("before");
        var r = await base.Run(n * 10);
        await Pause("D");
        return r + 1;
    }
}
