// A user-defined conversion runs where its operand is evaluated, also that of a constant, a parameter or a local that nothing changes.
public static partial class P
{
    private const int Two = 2;

    [Coroutine]
    public static async Coroutine Main()
    {
        await Arguments(3);
        await Operators(4);
        await Elements(5);
        await Tuples(6);
        await Lifted(7);
        await Branches(8);
        await Casts(9);
        await Throwing(-1);
        await Fixed(null!);
        await Dynamics(10, "text");
        await Compounds(2, new Holder());
        Log((await Returns(1)).N);
        await foreach (var n in Items(2)) { Log(n.N); }
    }

    private static string Join(Num a, int b) => a.N + " " + b;
    private static string JoinIn(in Num a, int b) => a.N + " " + b;
    private static string JoinNamed(int a, Num b) => a + " " + b.N;
    private static string JoinAll(int a, params Num[] rest) => a + " " + string.Join(",", rest.Select(static n => n.N));
    private static string JoinMaybe(Num? a, int b) => a?.N + " " + b;
    private static string JoinText(Text a, int b) => a?.Value + " " + b;
    private static string JoinObject(object a, int b) => a + " " + b;
    private static string JoinThree(Num a, int b, Num c) => a.N + " " + b + " " + c.N;

    [Coroutine]
    private static async Coroutine Arguments(int p)
    {
        var n = 3;
        Log(Join(2, await Int("literal", 1)));
        Log(Join(Two, await Int("constant", 1)));
        Log(Join(n, await Int("local", 1)));
        Log(Join(p, await Int("parameter", 1)));
        Log(Join((2), await Int("parentheses", 1)));
        Log(Join(2 + 3, await Int("folded", 1)));
        Log(JoinIn(2, await Int("in", 1)));
        Log(JoinIn(n, await Int("in local", n = 4)));
        Log(JoinText("x", await Int("string", 1)));
        Log(JoinText(null!, await Int("null", 1)));
        Log(JoinNamed(b: 2, a: await Int("named", 1)));
        Log(JoinNamed(b: (Num)2, a: await Int("named cast", 1)));
        Log(JoinNamed(b: (2), a: await Int("named parentheses", 1)));
        Log(JoinNamed(b: p, a: await Int("named parameter", 1)));
        Log(JoinNamed(b: (Num)(byte)2, a: await Int("named casts", 1)));
        Log(JoinThree(c: 2, b: await Int("three", 1), a: 3));
        Log(JoinAll(await Int("params", 1), 2, await Int("second", 3), 4));
        Log(JoinAll(1, 2, await Of("given", new Num(3)), p));
        Log(new Made(2, await Int("constructor", 1)).Text);
        Log(new Made(2, 1) { Extra = await Int("initializer", 1) }.Text);
        Log(new Made(2, await Int("both", 1)) { Extra = 3 }.Text);
        Log(new Rows()[2, await Int("indexer", 1)]);
        Func<Num, int, string> join = Join;
        Log(join(2, await Int("delegate", 1)));
        Log(await Later(2, await Int("coroutine", 1)));
        Log(await Later(b: await Int("coroutine named", 1), a: 2));
        Log(2.Added(await Int("extension", 1)));
        Log(Local(2, await Int("local function", 1)));
        Log(Join(await Int("awaited", 2), await Int("later", 1)));
        string Local(Num a, int b) => a.N + " " + b + " " + p;
    }

    [Coroutine]
    private static async Coroutine<string> Later(Num a, int b)
    {
        await Coroutine.Yield();
        return a.N + " " + b;
    }

    [Coroutine]
    private static async Coroutine Operators(int p)
    {
        Log((2 + await Of("plus", new Num(1))).N);
        Log((p + await Of("plus", new Num(1))).N);
        Log((new Num(5) + await Int("right", 1)).N);
        Log((2 + await Of("chain", new Num(1)) + 3).N);
        Log(2 == await Of("equals", new Num(2)));
        Log(p < await Of("less", new Num(2)));
        var flag = true;
        Log((flag & await Of("and", new Flag(true))).Value);
        Log(new Num(6) * 2 * await Int("builtin", 3));
        var num = new Num(7);
        Log(num * await Int("to int", 3) + num);
        Log(new[] { 1, 2, 3, 4, 5, 6, 7, 8, 9 }[num] + await Int("index", 1));
        var all = new int[9];
        all[num] = await Int("element", 5);
        all[num] += await Int("compound element", 5);
        Log(all[7]);
        Log("text" + num + await Int("concatenated", 1));
        Log($"{(Num)2} {(int)num} {await Int("interpolated", 1)}");
        Log(((int)num..await Int("range", 8)).ToString());
    }

    [Coroutine]
    private static async Coroutine Elements(int p)
    {
        Num[] array = [2, await Int("array", 1), p];
        Log(array.Length);
        var created = new Num[] { 2, await Int("created", 1), p };
        Log(created[0].N);
        List<Num> list = [2, await Int("list", 1), p];
        Log(list.Count);
        var filled = new List<Num> { 2, await Int("filled", 1), p };
        Log(filled.Count);
        var table = new Dictionary<Num, Num> { [2] = await Int("table", 1), [p] = p };
        Log(table.Count);
        var pairs = new Dictionary<Num, int> { { 2, await Int("pairs", 1) } };
        Log(pairs.Count);
        var grid = new Num[,] { { 1, await Int("grid", 2) }, { 3, 4 } };
        Log(grid[1, 1].N);
        IEnumerable<Num> items = [2, .. list, await Int("spread", 1)];
        Log(items.Count());
        var anonymous = new { A = (Num)2, B = await Int("anonymous", 1) };
        Log(anonymous.A.N);
        var rows = new int[(int)new Num(2), await Int("sizes", 1)];
        Log(rows.Length);
        var record = new Row(1, 2) with { A = 3, B = await Int("with", 1) };
        Log(record.A.N);
    }

    [Coroutine]
    private static async Coroutine Tuples(int p)
    {
        (Num, int) t = (2, await Int("tuple", 1));
        Log(t.Item1.N);
        Log(JoinTuple((2, 3), await Int("argument", 1)));
        Log(JoinTuple((p, p), await Int("argument", 1)));
        var pair = (p, 1);
        Log(JoinTuple(pair, await Int("converted", 1)));
        Log(JoinMaybeTuple((2, 3), await Int("nullable", 1)));
        (Num a, int b) = (2, await Int("deconstructed", 1));
        Log(a.N + b);
        (a, b) = (p, await Int("assigned", 1));
        Log(a.N + b);
        (a, (b, a)) = (2, (await Int("nested", 1), 3));
        Log(a.N + b);
        Log((2, await Int("compared", 1)) == (new Num(2), 1));
        Log((new Num(2), 1) == (2, await Int("compared", 1)));
        Log((p, await Int("compared", 1)) != (a, b));
        ((Num, int), int) nested = ((2, 1), await Int("inner", 1));
        Log(nested.Item1.Item1.N);
    }

    [Coroutine]
    private static async Coroutine Compounds(int p, Holder holder)
    {
        int n = 3;
        n += await Of("local", new Num(1));
        Log(n);
        p += await Of("parameter", new Num(1));
        Log(p);
        Log(n += await Of("value", new Num(2)));
        checked { n += await Of("checked", new Num(1)); }
        Log(unchecked(n += await Of("unchecked", new Num(1))));
        holder.Field += await Of("field", new Num(1));
        holder.Property += await Of("property", new Num(1));
        holder[V("index", 1)] += await Of("indexer", new Num(1));
        Log(holder);
        int[] array = [1, 2];
        array[V("element", 1)] += await Of("array", new Num(1));
        array[^(V("end", 1))] += await Of("from the end", new Num(1));
        Log(array[1]);
        var num = new Num(5);
        num -= await Int("built in", 2);
        Log(num.N);
        num *= await Of("built in, both", new Num(2));
        Log(num.N);
        num <<= await Int("shift", 1);
        Log(num.N);
        int? maybe = 4, none = null;
        maybe += await Of("lifted", new Num(1));
        none += await Of("lifted null", new Num(1));
        Log(maybe + " " + none);
        Text text = "a";
        text += await Of("string", "b");
        Log(text.Value);
        try { n = -2; n += await Of("never", new Num(1)); } catch (ArgumentException) { Log("thrown"); }
    }

    private sealed class Holder
    {
        private int _item = 7;
        public int Field = 1;
        private int _property = 2;
        public int Property { get { Log("get"); return _property; } set { Log("set " + value); _property = value; } }
        public int this[int i] { get { Log("get " + i); return _item; } set { Log("set " + i + " " + value); _item = value; } }
        public override string ToString() => Field + " " + _property + " " + _item;
    }

    private static string JoinTuple((Num, Num) a, int b) => a.Item1.N + " " + a.Item2.N + " " + b;
    private static string JoinMaybeTuple((Num, Num)? a, int b) => a?.Item1.N + " " + b;

    [Coroutine]
    private static async Coroutine Lifted(int p)
    {
        int? maybe = p, none = null;
        Log(JoinMaybe(2, await Int("literal", 1)));
        Log(JoinMaybe(p, await Int("parameter", 1)));
        Log(JoinMaybe(maybe, await Int("nullable", 1)));
        Log(JoinMaybe(none, await Int("none", 1)));
        Log(JoinMaybe(null, await Int("null", 1)));
        Log((maybe + await Of("lifted", new Num(1)))?.N);
        Log((none + await Of("lifted", new Num(1)))?.N);
        Num?[] all = [2, maybe, await Int("element", 1)];
        Log(all.Length);
    }

    [Coroutine]
    private static async Coroutine Branches(int p)
    {
        Num num = V("true", true) ? 2 : await Of("right", new Num(1));
        Log(num.N);
        num = V("false", false) ? await Of("left", new Num(1)) : p;
        Log(num.N);
        Log(Join(V("true", true) ? 2 : await Int("natural", 1), await Int("after", 1)));
        Log(Join(V("true", true) ? p : 3, await Int("no await inside", 1)));
        num = p switch { 1 => 2, 8 => p, _ => await Of("arm", new Num(1)) };
        Log(num.N);
        Log(Join(p switch { 8 => await Int("arm", 3), _ => 2 }, await Int("after arm", 1)));
        int? maybe = null;
        num = maybe ?? await Int("coalesce", 1);
        Log(num.N);
        Num? other = null;
        Log(Join(other ?? await Int("converted right", 1), await Int("after", 1)));
        Log(Join(other ?? 2, await Int("no await inside", 1)));
        other ??= await Int("assigned", 5);
        Log(other.Value.N);
        maybe = 3;
        Num? lifted = maybe ?? await Int("lifted", 1);
        Log(lifted?.N);
        Flag flag = V("bool", true) && await Bool("flag", true);
        Log(flag.Value);
        Log(FlagOf(V("bool", false) || await Bool("flag", true), await Int("after", 1)));
        if (new Flag(true)) { Log("true"); }
        while (flag && await Of("and", new Flag(false))) { Log("never"); }
        Log(flag ? 1 : await Int("condition", 2));
        Log(Join(p is 8 ? 2 : 3, await Int("pattern", 1)));
        switch (num) { case 2: Log("two " + await Int("two", 2)); break; default: Log("other " + await Int("other", 2)); break; }
    }

    private static string FlagOf(Flag flag, int n) => flag.Value + " " + n;

    [Coroutine]
    private static async Coroutine Casts(int p)
    {
        Log(Join((Num)2, await Int("cast", 1)));
        Log(Join((Num)p, await Int("cast parameter", 1)));
        Log(JoinObject((Num)2, await Int("cast to object", 1)));
        Log(JoinObject((int)new Num(2), await Int("cast to int", 1)));
        Log(JoinMaybe((Num?)p, await Int("cast nullable", 1)));
        Log((Num)p + await Of("operand", new Num(1)) == p);
        Log(Join((Num)await Int("awaited cast", 2), await Int("after", 1)));
    }

    [Coroutine]
    private static async Coroutine Throwing(int p)
    {
        try { Log(Join(-1, await Int("never", 1))); } catch (ArgumentException) { Log("thrown"); }
        try { Log(Join(p, await Int("never", 1))); } catch (ArgumentException) { Log("thrown"); }
        try { Log(JoinNamed(b: -1, a: await Int("never", 1))); } catch (ArgumentException) { Log("thrown"); }
        try { Log(JoinNamed(b: (Num)(-1), a: await Int("never", 1))); } catch (ArgumentException) { Log("thrown"); }
        try { Log((-1 + await Of("never", new Num(1))).N); } catch (ArgumentException) { Log("thrown"); }
        try { Num[] all = [-1, await Int("never", 1)]; Log(all.Length); } catch (ArgumentException) { Log("thrown"); }
        try { (Num, int) t = (-1, await Int("never", 1)); Log(t.Item2); } catch (ArgumentException) { Log("thrown"); }
        try { Log(await Later(-1, await Int("never", 1))); } catch (ArgumentException) { Log("thrown"); }
        try { Log(await CreateTask(Later(-1, await Int("never", 1)))); } catch (ArgumentException) { Log("thrown"); }
        try { var (a, b) = await Gather(Later(-1, V("never", 1)), Later(1, await Int("never", 1))); Log(a + b); } catch (ArgumentException) { Log("thrown"); }
        try { Log(JoinNamed(b: (int)(object)"x", a: await Int("late", 1))); } catch (InvalidCastException) { Log("cast"); }
    }

    [Coroutine]
    private static async Coroutine Fixed(Text text)
    {
        Log(JoinText(text, await Int("same", 1)));
        string given = "s";
        Log(JoinText(given, await Int("local", 1)));
        Log(text?.Value + await Int("none", 1));
    }

    [Coroutine]
    private static async Coroutine Dynamics(dynamic d, dynamic s)
    {
        Num num = d;
        Log(num.N);
        Log(Join((Num)d, await Int("dynamic", 1)));
        int[] all = [d, await Int("dynamic element", 1)];
        Log(all[0]);
        try { int[] bad = { s, await Int("never", 1) }; Log(bad[0]); } catch (Exception e) { Log(e.GetType().Name); }
    }

    [Coroutine]
    private static async Coroutine<Num> Returns(int n)
    {
        if (n == 0)
        {
            return 2;
        }

        return await Int("returned", n);
    }

    [Coroutine]
    private static async IAsyncEnumerable<Num> Items(int n)
    {
        yield return n;
        yield return await Int("yielded", 3);
    }
}

public readonly struct Num(int n)
{
    public int N { get; } = n;
    public static Num operator +(Num a, Num b) => new(a.N + b.N);
    public static implicit operator Num(int n)
    {
        Log("convert " + n);
        return n < 0 ? throw new ArgumentException("negative") : new Num(n);
    }

    public static implicit operator int(Num n) { Log("back " + n.N); return n.N; }
    public static bool operator ==(Num a, Num b) => a.N == b.N;
    public static bool operator !=(Num a, Num b) => a.N != b.N;
    public override bool Equals(object? o) => o is Num n && n.N == N;
    public override int GetHashCode() => N;
    public override string ToString() => "num " + N;
}

public readonly struct Flag(bool value)
{
    public bool Value { get; } = value;
    public static implicit operator Flag(bool b) { Log("flag " + b); return new Flag(b); }
    public static bool operator true(Flag f) { Log("true? " + f.Value); return f.Value; }
    public static bool operator false(Flag f) { Log("false? " + f.Value); return !f.Value; }
    public static Flag operator &(Flag a, Flag b) => new(a.Value & b.Value);
    public static Flag operator |(Flag a, Flag b) => new(a.Value | b.Value);
}

public sealed class Text(string value)
{
    public string Value { get; } = value;
    public static implicit operator string(Text t) { Log("plain " + t.Value); return t.Value; }
    public static implicit operator Text(string s) { Log("text " + s); return new Text(s ?? "null"); }
}

public static class NumExtensions
{
    public static string Added(this int a, Num b) => a + " " + b.N;
}

public sealed class Made(Num a, int b)
{
    public Num Extra { get; set; }
    public string Text => a.N + " " + b + " " + Extra.N;
}

public sealed class Rows
{
    public string this[Num a, int b] => a.N + " " + b;
}

public record struct Row(Num A, int B);
