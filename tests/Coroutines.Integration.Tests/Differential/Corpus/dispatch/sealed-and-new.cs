// Sealed overrides and hiding with new.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        A a = new C();
        Log(await a.M());
        Log(await new C().M());
        Log(await ((B)a).M());
        Log(await new A().M());
    }
}

public partial class A { [Coroutine] public virtual async Coroutine<string> M() { await Pause("A"); return "A"; } }
public partial class B : A { [Coroutine] public sealed override async Coroutine<string> M() { await Pause("B"); return "B"; } }
public partial class C : B { [Coroutine] public new async Coroutine<string> M() { await Pause("C"); return "C"; } }
