// Labels before statements of every kind, jumped to from loops, tries, switches and nested blocks, with awaits between.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 0;
        top: n++; await Pause("t" + n); if (n < 2) goto top;
        l1: l2: if (n == 2) { n++; goto l2; }
        loop: for (var i = 0; i < 3; i++) { if (i == 1 && n == 3) { n = 10; goto loop; } await Pause("l" + i); }
        tr: try { if (n == 10) { n++; await Pause("x"); goto tr; } Log("in try"); } finally { await Pause("f" + n); }
        blk: { var k = n; await Pause("b"); if (k == 11) { n++; goto blk; } }
        sw: switch (n) { case 12: n++; await Pause("s"); goto sw; case 13: n++; goto done; default: break; }
        done: ; us: using (var r = new Res("u" + n)) { if (n == 14) { n++; await Pause("us"); goto us; } }
        aw: await Pause("aw"); if (n++ < 16) goto aw; lf: Log(F(n)); int F(int x) => x * 2; dl: var z = await Int("z", n); if (n++ < 18) goto dl; Log(z);
        aw2: await using (var q = new AsyncRes("q")) { if (n++ < 20) goto aw2; } each: foreach (var e in new[] { 1, 2 }) { if (n++ < 23) goto each; await Pause("e" + e); } empty: ;
    }
}
