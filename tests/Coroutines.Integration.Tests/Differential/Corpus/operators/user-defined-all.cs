// User-defined operators of each kind with awaits in operands: true and false, lifted, implicit and explicit conversions, checked, shifts, comparisons.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        N a = 1, b = 2; N? n = null;
        Log((a + await Of("x", b)).V); Log((await Of("y", a) - b).V); Log((-await Of("z", a)).V); Log((a << await Int("s", 2)).V); Log(a == await Of("e", b)); Log(await Of("l", a) < b);
        Log((n + await Of("ln", b))?.V); n = a; Log((n + await Of("ln2", (N?)b))?.V); n += await Int("na", 5); Log(n!.Value.V);
        if (await Of("t", a) && await Of("u", b)) Log("and"); if (await Of("v", new N(0)) || await Of("w", b)) Log("or"); if (await Of("v2", new N(0)) && await Of("w2", b)) Log("never");
        Log(((a && await Of("aa", b)) | await Of("bb", a)).V); Log((await Of("cc", new N(0)) ? 1 : await Int("dd", 2)));
        int i = await Of("ee", a); Log(i); string s = (string)await Of("ff", b); Log(s); N c = await Int("gg", 9); Log(c.V); long lg = await Of("hh", a); Log(lg);
        a++; Log(a.V); var arr = new N[] { 1, 2 }; arr[await Int("ii", 1)]++; arr[await Int("jj", 1)] *= await Of("kk", b); Log(arr[1].V); a += 5; Log(a.V);
        Log(checked(a + await Of("ll", b)).V); checked { a = a - await Of("mm", b); Log(a.V); } while (await Of("nn", a) && (N)(a.V > 3 ? 1 : 0)) { a -= 1; } Log(a.V); for (N q = 3; q; q = q - await Of("oo", (N)1)) Log(q.V);
        Log(!await Of("pp", a)); Log((~await Of("qq", a)).V); Log((a >>> await Int("rr", 1)).V); var d = true ? await Of("ss", a) : (N)5; Log(d.V); object o = await Of("tt", a) is { V: > 0 } p ? p.V : "no"; Log(o);
    }
}
public readonly struct N(int v)
{
    public int V => v;
    public static N operator +(N a, N b) { Log("+"); return new(a.V + b.V); } public static N operator checked +(N a, N b) { Log("checked +"); return new(a.V + b.V); }
    public static N operator -(N a, N b) { Log("-"); return new(a.V - b.V); } public static N operator checked -(N a, N b) { Log("checked -"); return new(a.V - b.V); } public static N operator -(N a) { Log("neg"); return new(-a.V); } public static N operator *(N a, N b) => new(a.V * b.V);
    public static N operator <<(N a, int s) => new(a.V << s); public static N operator >>>(N a, int s) => new(a.V >>> s); public static N operator ~(N a) => new(~a.V); public static bool operator !(N a) => a.V == 0;
    public static bool operator ==(N a, N b) => a.V == b.V; public static bool operator !=(N a, N b) => a.V != b.V; public static bool operator <(N a, N b) => a.V < b.V; public static bool operator >(N a, N b) => a.V > b.V;
    public static N operator &(N a, N b) { Log("&"); return new(a.V & b.V); } public static N operator |(N a, N b) { Log("|"); return new(a.V | b.V); } public static bool operator true(N a) { Log("true"); return a.V != 0; } public static bool operator false(N a) { Log("false"); return a.V == 0; }
    public static implicit operator N(int x) { Log("from int"); return new(x); } public static implicit operator int(N x) { Log("to int"); return x.V; } public static explicit operator string(N x) => "N" + x.V; public static N operator ++(N a) { Log("++"); return new(a.V + 1); }
    public override bool Equals(object? o) => o is N n && n.V == V; public override int GetHashCode() => V;
}
