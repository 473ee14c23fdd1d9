// Virtual coroutines of a generic class.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Base<string> b = new Derived();
        Log(await b.Get("x"));
        Log(await new Base<int>().Get(4));
    }
}

public partial class Base<T> { [Coroutine] public virtual async Coroutine<string> Get(T t) { await Pause("base"); return "base " + t; } }
public partial class Derived : Base<string> { [Coroutine] public override async Coroutine<string> Get(string t) { await Pause("derived"); return await base.Get(t) + "!"; } }
