// lock on a System.Threading.Lock between awaits, its scope, and an exception inside.
// needs: C# 13
public static partial class P
{
    static readonly System.Threading.Lock Gate = new();
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        for (var i = 0; i < 3; i++)
        {
            lock (Gate) { n += i; Log(Gate.IsHeldByCurrentThread); }
            Log(Gate.IsHeldByCurrentThread);
            await Pause("p" + i);
        }
        try { lock (Gate) { Log("in"); throw new InvalidOperationException("x"); } }
        catch (InvalidOperationException e) { Log(e.Message + await Str("c", "!") + Gate.IsHeldByCurrentThread); }
        using (Gate.EnterScope()) { Log(Gate.IsHeldByCurrentThread); }
        lock (await Of("g", Gate)) { n++; Log(n); }
        if (await Bool("b", true)) lock (Gate) Log("embedded " + n);
        Log(Gate.IsHeldByCurrentThread);
    }
}
