// A pattern enumerator whose members are coroutines.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var x in new Source())
        {
            Log("got " + x);
            await Pause("body");
        }
    }
}

public sealed class Source { public Walker GetAsyncEnumerator(CancellationToken token = default) { Log("get"); return new Walker(); } }
public sealed partial class Walker
{
    private int at;
    public int Current { get { Log("current"); return at; } }
    [Coroutine] public async Coroutine<bool> MoveNextAsync() { Log("move"); await Yield(); return ++at < 3; }
    [Coroutine] public async Coroutine DisposeAsync() { Log("dispose"); await Yield(); Log("disposed"); }
}
