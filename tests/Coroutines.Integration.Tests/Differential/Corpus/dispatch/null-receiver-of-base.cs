// Inherited, sealed and base coroutines on null, `this` that is never null, and delegates of null.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await Sub(null!);
        await Sealed(null!);
        await Interface(null!);
        Log(await new Sub().Both(V("own", 1)));
        Log(await new Last().Open(V("living", 1)));
        await Groups(null!);
        await Bodies(null!);
    }

    [Coroutine]
    private static async Coroutine Sub(Sub sub)
    {
        try { Log(await sub.Plain(V("inherited", 1))); } catch (NullReferenceException) { Log("null"); }
        try { Log(await sub.Open(await Int("virtual", 1))); } catch (NullReferenceException) { Log("null"); }
        try { Log(await ((Base)sub).Plain(await Int("upcast", 1))); } catch (NullReferenceException) { Log("null"); }
    }

    [Coroutine]
    private static async Coroutine Sealed(Last last)
    {
        try { Log(await last.Open(V("sealed", 1))); } catch (NullReferenceException) { Log("null"); }
        try { Log(await last.Open(await Int("sealed await", 1))); } catch (NullReferenceException) { Log("null"); }
    }

    [Coroutine]
    private static async Coroutine Interface(IOpen open)
    {
        try { Log(await open.Open(V("interface", 1))); } catch (NullReferenceException) { Log("null"); }
        try { Log(await open.Open(await Int("interface await", 1))); } catch (NullReferenceException) { Log("null"); }
    }

    [Coroutine]
    private static async Coroutine Groups(Base none)
    {
        try
        {
            Func<int, Coroutine<int>> group = none.Plain;
            Log(await group(1));
        }
        catch (Exception e)
        {
            Log(e.GetType().Name);
        }

        try
        {
            Func<int, Coroutine<int>> group = none.Open;
            Log(await group(1));
        }
        catch (Exception e)
        {
            Log(e.GetType().Name);
        }
    }

    [Coroutine]
    private static async Coroutine Bodies(Base none)
    {
        Coroutine<int> Local(int n) => none.Plain(n);
        static Coroutine<int> Static(Base b, int n) => b.Plain(n);
        try { Log(await Local(V("local", 1))); } catch (NullReferenceException) { Log("null"); }
        try { Log(await Static(none, V("static", 1))); } catch (NullReferenceException) { Log("null"); }
        try { Log(await Task.FromResult(1) + await none.Plain(V("sum", 1))); } catch (NullReferenceException) { Log("null"); }
        foreach (var one in new[] { new Base(), none })
        {
            try { Log(await one.Plain(V("each", 1))); } catch (NullReferenceException) { Log("null"); }
        }

        try
        {
            Log(await (V("chosen", true) ? none.Plain(V("chosen", 1)) : Now("other", 2)));
        }
        catch (NullReferenceException)
        {
            Log("null");
        }

        var (x, y) = (0, 0);
        try { (x, y) = (V("x", 1), await none.Plain(V("y", 1))); } catch (NullReferenceException) { Log($"null {x} {y}"); }
        try { await using var r = new AsyncRes("r"); Log(await none.Plain(V("in using", 1))); } catch (NullReferenceException) { Log("null"); }
        await Pause("end");
    }
}

public partial interface IOpen
{
    [Coroutine]
    Coroutine<int> Open(int n);
}

public partial class Base : IOpen
{
    private readonly int added = 10;

    [Coroutine]
    public async Coroutine<int> Plain(int n)
    {
        Log("plain");
        await Coroutine.Yield();
        return n + added;
    }

    [Coroutine]
    public virtual async Coroutine<int> Open(int n)
    {
        Log("open");
        await Coroutine.Yield();
        return n;
    }
}

public partial class Sub : Base
{
    [Coroutine]
    public override async Coroutine<int> Open(int n) => await base.Open(n + 1);

    [Coroutine]
    public async Coroutine<int> Both(int n) => await this.Plain(n) + await base.Plain(n) + await Plain(await Int("plain", 3)) + await Open(n);
}

public sealed partial class Last : Base
{
    [Coroutine]
    public override async Coroutine<int> Open(int n)
    {
        Log("last");
        await Coroutine.Yield();
        return n;
    }
}
