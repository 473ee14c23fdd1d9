// try in catch in finally in loops: returns, breaks and continues through several pending finally blocks, replaced exceptions.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 6; i++) { try { Log("r" + await Run(i)); } catch (Exception e) { Log("out " + e.Message); } }
    }
    [Coroutine]
    static async Coroutine<int> Run(int mode)
    {
        var n = 0;
        while (true)
        {
            n++;
            try
            {
                try { await Pause("a" + n); if (mode == 0) return n; if (mode == 1 && n < 3) continue; if (mode == 2) break; if (mode == 3) throw new InvalidOperationException("x"); if (mode == 4) await Fail("y"); if (mode == 5 && n == 1) goto again; return -n; }
                catch (InvalidOperationException e) when (n == 1) { try { await Pause("c" + e.Message); throw; } finally { await Pause("cf"); if (mode == 4) Log("mode 4"); } }
                finally { try { await Pause("f1"); if (mode == 3) throw new ArgumentException("replaced"); } finally { await Pause("f2"); } }
            }
            catch (ArgumentException e) { Log(e.Message); try { await Fail("z"); } catch { await Pause("inner"); if (n > 1) return 77; } finally { Log("last"); } }
            finally { for (var k = 0; k < 2; k++) { if (k == 1) break; await Pause("f3"); } }
            again: Log("again");
        }
        Log("after loop"); return 0;
    }
}
