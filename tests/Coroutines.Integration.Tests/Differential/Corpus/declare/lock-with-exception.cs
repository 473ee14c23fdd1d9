// lock released when its body throws.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var gate = new object();
        try { lock (gate) { Throw<int>("in lock"); } }
        catch (InvalidOperationException) { await Pause("c"); Log(Monitor.IsEntered(gate)); }
        lock (await Of("g", gate)) { Log("again"); }
        Log("end");
    }
}
