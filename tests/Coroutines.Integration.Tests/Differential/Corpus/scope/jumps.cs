// A scope that is left by break, continue, goto and return. C# has no such thing, so the oracle's text spells it out.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 4; i++)
        {
            Log(await Run(i));
        }
    }

    [Coroutine]
    static async Coroutine<int> Run(int how)
    {
        for (var i = 0; i < 3; i++)
        {
#if TWIN
            await Pause("body");
            if (how == 0 && i == 0) { await Left("s", "Jumped"); continue; }
            if (how == 1 && i == 1) { await Left("s", "Jumped"); break; }
            if (how == 2 && i == 0) { await Left("s", "Jumped"); goto end; }
            if (how == 3) { var result = V("result", 7); await Left("s", "Jumped"); return result; }
            Log("end of body");
            await Left("s", "Completed");
#else
            await using (new Scope("s"))
            {
                await Pause("body");
                if (how == 0 && i == 0) continue;
                if (how == 1 && i == 1) break;
                if (how == 2 && i == 0) goto end;
                if (how == 3) return V("result", 7);
                Log("end of body");
            }
#endif
            Log("after " + i);
        }

        Log("loop done");
        end: return how;
    }

    [Coroutine]
    public static async Coroutine<bool> Left(string name, string kind)
    {
        Log(name + " " + kind);
        await Coroutine.Yield();
        Log(name + " left");
        return true;
    }
}
#if !TWIN
public sealed partial class Scope(string name) : ICoroutineScope
{
    public Coroutine<bool> Exit(ScopeExit kind, Exception? error) => P.Left(name, kind.ToString());
    public System.Threading.Tasks.ValueTask DisposeAsync() => default;
}
#endif
