// lock without an await inside.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var gate = new object();
        var newGate = new Lock();
        var n = 0;
        for (var i = 0; i < 2; i++)
        {
            lock (gate) { n++; Log("in lock " + Monitor.IsEntered(gate)); }
            await Pause("p" + i);
            lock (newGate) { n += 10; }
        }
        Log(Monitor.IsEntered(gate));
        Log(n);
    }
}
