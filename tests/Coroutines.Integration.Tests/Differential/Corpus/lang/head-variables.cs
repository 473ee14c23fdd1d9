// Variables of the head of foreach, switch and if, used after the awaits in them.
public static partial class P
{
    static int Out(int v, out int x) { x = v * 10; return v; }
    static int[] Make(int n) => new int[n];

    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var a in await Of("h", Make(Out(2, out var x)))) Log(a + x);
        foreach (var a in Make(await Int("i", Out(2, out var y)))) { Func<int> f = () => y + a; Log(f()); }
        foreach (var a in Make(Out(2, out var z))) { await Pause("b"); Func<int> f = () => z++ + a; Log(f()); }
        for (var i = 0; i < 1; i++)
            switch (await Int("s", Out(3, out var q))) { case 3: Log(q); break; }
        for (var i = 0; i < 1; i++)
            switch (Out(3, out var r)) { case 3: Func<int> g = () => r; await Pause("c"); Log(g()); break; }
        if (await Int("if", Out(1, out var k)) == 1) Log(k);
        for (var i = 0; i < 1; i++)
            if (await Int("if", Out(1, out var m)) == 1) Log(m); else Log(-m);
        using (var d = await Of("u", new System.IO.StringReader(Out(4, out var t) + "!"))) Log(d.ReadToEnd() + t);
        Log(k);
    }
}
