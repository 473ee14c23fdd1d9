// A scope hears how its block ended and may drop the exception. C# has no such thing, so the oracle's text spells it out.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var round = 0; round < 2; round++)
        {
            await Completes();
            try { await Faults("b", false); }
            catch (InvalidOperationException e) { Log("caught " + e.Message); }
            await Faults("c", true);
        }
    }

    [Coroutine]
    static async Coroutine Completes()
    {
#if TWIN
        await Pause("body");
        await Left("a", "Completed", null, false);
#else
        await using (new Scope("a", false)) { await Pause("body"); }
#endif
        Log("after a");
    }

    [Coroutine]
    static async Coroutine Faults(string name, bool drops)
    {
#if TWIN
        try { await Fail("body of " + name); }
        catch (InvalidOperationException e) when (V("kept", e) is not null) { if (!await Left(name, "Faulted", e, drops)) throw; }
#else
        await using (new Scope(name, drops))
        {
            try { await Fail("body of " + name); }
            catch (InvalidOperationException e) when (V("kept", e) is null) { }
        }
#endif
        Log("after " + name);
    }

    [Coroutine]
    public static async Coroutine<bool> Left(string name, string kind, Exception? error, bool drops)
    {
        Log($"{name} {kind} {(kind == "Faulted" ? error?.Message : "")}");
        await Coroutine.Yield();
        Log(name + " left");
        return drops;
    }
}
#if !TWIN
public sealed partial class Scope(string name, bool drops) : ICoroutineScope
{
    public Coroutine<bool> Exit(ScopeExit kind, Exception? error) => P.Left(name, kind.ToString(), error, drops);
    public System.Threading.Tasks.ValueTask DisposeAsync() => default;
}
#endif
