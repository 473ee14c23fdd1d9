// lock beside awaits: in try blocks that await, in catch and finally blocks, in loops with jumps, with jumps and exceptions out of the lock.
public static partial class P
{
    private static readonly object s_gate = new();

    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        for (var i = 0; i < 4; i++)
        {
            try
            {
                n += await Int("before", i);
                lock (s_gate)
                {
                    Log("locked " + Monitor.IsEntered(s_gate));
                    if (i == 1) continue;
                    if (i == 2) throw new InvalidOperationException("in lock");
                    lock (Gate(i)) { n++; if (i == 3) break; }
                }

                await Pause("behind the lock");
            }
            catch (InvalidOperationException e)
            {
                lock (s_gate) n += 10;
                Log(e.Message + await Int("catch", Monitor.IsEntered(s_gate) ? 1 : 0));
            }
            finally
            {
                await Pause("finally");
                lock (s_gate) { n += 100; Log("finally " + n); }
                Log(Monitor.IsEntered(s_gate));
            }
        }

        lock (await Of("gate", s_gate)) { Log("awaited gate " + Monitor.IsEntered(s_gate)); }
        try { lock (await Of<object>("none", null!)) Log("never"); }
        catch (ArgumentNullException) { Log("no gate"); }
        Log(await Locked(n));
    }

    private static object Gate(int i) { Log("gate " + i); return s_gate; }

    [Coroutine]
    private static async Coroutine<int> Locked(int n)
    {
        await Pause("locked");
        lock (s_gate) { return n; }
    }
}
