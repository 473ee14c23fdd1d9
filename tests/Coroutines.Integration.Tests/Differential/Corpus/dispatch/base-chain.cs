// base calls through three levels.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await new C().Run());
    }
}

public partial class A { [Coroutine] public virtual async Coroutine<string> Run() { await Pause("A"); return "a"; } }
public partial class B : A { [Coroutine] public override async Coroutine<string> Run() { var s = await base.Run(); await Pause("B"); return s + "b"; } }
public partial class C : B { [Coroutine] public override async Coroutine<string> Run() { var s = await base.Run(); await Pause("C"); return s + "c"; } }
