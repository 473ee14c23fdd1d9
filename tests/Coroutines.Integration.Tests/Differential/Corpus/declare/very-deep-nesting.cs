// Forty nested regions: loops, tries, ifs, switches, usings.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        for (var a = 0; a < 2; a++) { try { while (true) { if (a >= 0) { switch (a) { case 0: case 1: try { using (new Res("r" + a)) { foreach (var b in new[] { 1, 2 }) { try { do { if (b == 2) { lock (typeof(P)) { n++; } await Pause("d" + a + b); try { try { try { for (var c = 0; c < 2; c++) { if (c == 1) { await using (new AsyncRes("x" + c)) { foreach (var d in "ab") { try { { { { { if (d == 'b') { if (n > 1) goto done; n += await Int("n", 1); break; } else { continue; } } } } } } finally { await Pause("f" + d); n++; } } } } } } catch (ArgumentException) { Log("no"); } } finally { Log("in " + n); } } catch when (n > 1000) { } } } while (false); } finally { n += 10; await Pause("fin"); } } } } catch (Exception e) { Log(e); } break; } } break; } } finally { Log("outer " + n); } }
        done: Log(n);
        await Pause("end");
    }
}
