// A variable goes to an in parameter by reference, without a modifier too: what a later operand's await writes is seen.
public static partial class P
{
    private static int shared;
    private static int Property { get; set; } = 1;
    private static ref int Ref => ref shared;

    private delegate string Joined(in int a, int b);

    [Coroutine]
    public static async Coroutine Main()
    {
        await Locals();
        await Places(new Box());
        await Calls(new Box());
        await Values();
        await Structs(new Pair(1, 2));
        await Parameter(1);
        await Loops();
        await new Box().Own();
        await new Pair(5, 6).Own();
    }

    private static string Join(in int a, int b) => a + " " + b;
    private static string JoinReadOnly(ref readonly int a, int b) => a + " " + b;
    private static string JoinLong(in long a, int b) => a + " " + b;
    private static string JoinAll(in int a, in int b, in int c) => a + " " + b + " " + c;
    private static string JoinObject(in object a, int b) => a + " " + b;
    private static string JoinDefault(int b, in int a = 7) => a + " " + b;
    private static string JoinRest(in int a, params int[] rest) => a + " " + string.Join(",", rest);
    private static string JoinOf<T>(in T a, T b) => a + " " + b;
    private static string JoinNullable(in int? a, int b) => a + " " + b;

    [Coroutine]
    private static async Coroutine Locals()
    {
        var n = 1;
        Log(Join(n, await Int("a", n = 10)));
        Log(JoinReadOnly(in n, await Int("b", n = 20)));
        Log(JoinLong(n, await Int("c", n = 30)));
        Log(JoinAll(n, await Int("d", n = 40), n));
        Log(JoinAll(n, n, await Int("e", n = 50)));
        Log(JoinObject(n, await Int("f", n = 60)));
        Log(JoinOf(n, await Int("g", n = 70)));
        Log(JoinNullable(n, await Int("h", n = 80)));
        Log(Join((n), await Int("i", n = 90)));
        Log(Join(n + 0, await Int("j", n = 100)));
        Log(Join((int)n, await Int("k", n = 110)));
        Log(Join(checked(n), await Int("l", n = 120)));
        Log(Join(3, await Int("m", 3)));
        Log(Join(b: n, a: await Int("n", n = 130)));
        Log(Join(b: await Int("o", n = 140), a: n));
        Log(Join(a: n, b: await Int("p", n = 150)));
        Log(JoinDefault(await Int("q", n = 160), n));
        Log(JoinDefault(await Int("r", n = 170)));
        Log(JoinRest(n, n, await Int("s", n = 180), n));
        Log(Join(n++, await Int("t", n)));
        Log(Join(n = 5, await Int("u", n = 190)));
        Log(Join(n, await Int("v", n = 200)) + Join(n, await Int("w", n = 210)));
        string text = "old";
        Log(JoinOf(text, await Str("x", text = "new")));
        Log(JoinOf(text!, await Str("y", text = "newer")));
        object o = "o";
        Log(JoinObject(o, await Int("z", (o = "p").ToString()!.Length)));
        int? maybe = null;
        Log(JoinNullable(maybe, await Int("null", (maybe = 3).Value)));
        const int Constant = 12;
        Log(Join(Constant, await Int("constant", 1)));
    }

    [Coroutine]
    private static async Coroutine Places(Box box)
    {
        Log(Join(shared, await Int("static", shared = 1)));
        Log(Join(P.shared, await Int("qualified", shared = 2)));
        Log(Join(Property, await Int("property", Property = 3)));
        Log(Join(box.Field, await Int("field", box.Field = 4)));
        Log(Join(box.Property, await Int("own property", box.Field = 5)));
        Log(Join(box.Pair.A, await Int("nested", box.Pair.A = 6)));
        Log(Join(box.Get().Field, await Int("called", box.Field = 7)));
        Log(Join(box.Items[V("i", 0)], await Int("element", box.Items[0] = 8)));
        Log(Join(box.Items[V("j", 1)], await Int("replaced", (box.Items = [100, 200])[0])));
        Log(Join(box[V("k", 1)], await Int("indexer", box.Field = 9)));
        Log(Join(box.Never, await Int("readonly", 1)));
        Log(Join(box.List[0], await Int("list", box.List[0] = 10)));
        var other = box;
        Log(Join(box.Field, await Int("other", (box = new Box()).Field = 11)));
        Log(other.Field + " " + box.Field);
        var pair = (1, 2);
        Log(Join(pair.Item1, await Int("tuple", pair.Item1 = 12)));
        Log(Join((5, 6).Item1, await Int("literal", 1)));
        Log(Join(Make().A, await Int("made", 1)));
        int[,] grid = { { 1, 2 }, { 3, 4 } };
        Log(Join(grid[V("r", 1), V("s", 0)], await Int("grid", grid[1, 0] = 13)));
        try { Log(Join(box.Items[V("out", 5)], V("argument", 1))); } catch (IndexOutOfRangeException) { Log("range"); }
    }

    [Coroutine]
    private static async Coroutine Calls(Box box)
    {
        var n = 1;
        Log(new Made(n, await Int("constructor", n = 2)).Text);
        Made made = new(n, await Int("target typed", n = 3));
        Log(made.Text);
        Log(new Made(n, await Int("initialized", n = 4)) { Extra = await Int("extra", n = 5) }.Text);
        Log(box[n, await Int("indexer", n = 6)]);
        box[n, await Int("set", n = 7)] = "x" + n;
        box[n, await Int("compound", n = 8)] += "x" + n;
        box[n, n] += await Str("compound value", "y" + (n = 9));
        Log(box?[n, await Int("conditional", n = 10)]);
        Joined joined = Join;
        Log(joined(n, await Int("delegate", n = 11)));
        Log(joined.Invoke(n, await Int("invoke", n = 12)));
        Log(Local(n, await Int("local function", n = 13)));
        Log(n.Extended(await Int("extension", n = 14)));
        Log(n.ByValue(await Int("by value", n = 15)));
        Log(Extensions.Extended(n, await Int("as static", n = 16)));
        Log(box?.Join(n, await Int("conditional call", n = 17)));
        Log(await (await Now("coroutine", n = 18)).Later(n, await Int("argument", n = 19)));
        n.ByRef(await Int("by ref", n = 20));
        Log(n);
        var sums = new Sums { { n, await Int("add", n = 21) }, { n, n } };
        Log(sums.Text);
        var keyed = new Keyed { [n] = await Str("keyed", "k" + (n = 22)), [n, await Int("key", n = 23)] = "z" };
        Log(keyed.Text);
        var lambda = (in int a, int b) => a + " " + b;
        Log(lambda(n, await Int("lambda", n = 24)));
        static string Local(in int a, int b) => a + " local " + b;
    }

    [Coroutine]
    private static async Coroutine Values()
    {
        var a = new Value(1);
        Log((a + await Of("plus", a = new Value(2))).N);
        Log((a - await Of("minus", a = new Value(3))).N);
        Log(a == await Of("equals", a = new Value(4)));
        Log((a + a + await Of("chain", a = new Value(5))).N);
        Value? lifted = new Value(6);
        Log((lifted + await Of("lifted", (lifted = new Value(7)).Value))?.N);
        Log((a * await Int("times", (a = new Value(8)).N)).N);
        a += await Of("compound", a = new Value(9));
        Log(a.N);
        var box = new Box { Value = new Value(10) };
        Log((box.Value + await Of("field", box.Value = new Value(11))).N);
        box.Value += await Of("compound field", box.Value = new Value(12));
        Log(box.Value.N);
        Log((new Value(13) + await Of("new", new Value(14))).N);
        Log((1 + await Of("converted", new Value(15))).N);
    }

    [Coroutine]
    private static async Coroutine Structs(Pair pair)
    {
        Log(Show(pair, await Int("struct", pair.A = 10)));
        Log(Show(pair, await Int("replaced", (pair = new Pair(20, 30)).A)));
        Log(ShowLast(await Int("last", pair.B = 40), pair));
        Log(pair.Joined(await Int("method", pair.A = 50)));
        Log(pair.Extended(await Int("extended", pair.A = 60)));
        Log(pair.Copied(await Int("copied", pair.A = 70)));
        (pair.A, pair.B) = (pair.B, await Int("swap", pair.A = 80));
        Log(pair.A + " " + pair.B);
    }

    [Coroutine]
    private static async Coroutine Parameter(int n)
    {
        Log(Join(n, await Int("parameter", n = 2)));
        Action set = () => n = 3;
        Log(Join(n, await Set("captured", set)));
        Log(Join(n, n = await Int("assigned", 4)));
    }

    [Coroutine]
    private static async Coroutine<int> Set(string label, Action set)
    {
        await Pause(label);
        set();
        return 0;
    }

    [Coroutine]
    private static async Coroutine Loops()
    {
        for (var i = 0; i < 2; i++)
        {
            Log(Join(i, await Int("for", i)));
        }

        foreach (var each in new[] { 1, 2 })
        {
            Log(Join(each, await Int("foreach", each)));
        }

        try
        {
            Log(Join(shared, await Fail("fail")));
        }
        catch (InvalidOperationException e)
        {
            Log(JoinObject(e.Message, await Int("catch", 1)));
        }

        if (V("pattern", 5) is var found && Join(found, await Int("found", found = 6)) is { } text)
        {
            Log(text + found);
        }
    }

    private static string Show(in Pair pair, int n) => pair.A + " " + pair.B + " " + n;

    private static string ShowLast(int n, in Pair pair) => pair.A + " " + pair.B + " " + n;

    private static Pair Make() { Log("make"); return new Pair(3, 4); }
}

public static partial class Extensions
{
    public static string Extended(in this int a, int b) => a + " " + b;
    public static string ByValue(this int a, int b) => a + " " + b;
    public static void ByRef(ref this int a, int b) => a += b;
    public static string Extended(this in Pair a, int b) => a.A + " " + b;
    public static string Copied(this Pair a, int b) => a.A + " " + b;

    [Coroutine]
    public static async Coroutine<string> Later(this int n, int a, int b)
    {
        await Coroutine.Yield();
        return n + " " + a + " " + b;
    }
}

public sealed class Made(in int a, int b)
{
    public int Extra { get; set; }
    public string Text { get; } = a + " " + b;
}

public sealed class Sums : System.Collections.IEnumerable
{
    public string Text = "";
    public void Add(in int a, int b) => Text += a + "+" + b + ";";
    public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException();
}

public sealed class Keyed
{
    public string Text = "";
    public string this[in int a] { set => Text += a + "=" + value + ";"; }
    public string this[in int a, int b] { set => Text += a + "," + b + "=" + value + ";"; }
}

public partial struct Pair(int a, int b)
{
    public int A = a, B = b;

    public string Joined(int n) => A + " " + B + " " + n;

    [Coroutine]
    public async Coroutine Own()
    {
        Log(Show(this, await Int("this", A = 7)));
        Log(Show(in this, A = await Int("in this", A = 8)));
        static string Show(in Pair pair, int n) => pair.A + " " + n;
    }
}

public readonly struct Value(int n)
{
    public int N { get; } = n;
    public static Value operator +(in Value a, in Value b) => new(a.N * 100 + b.N);
    public static Value operator -(Value a, in Value b) => new(a.N * 100 - b.N);
    public static Value operator *(in Value a, int b) => new(a.N * 100 + b);
    public static bool operator ==(in Value a, in Value b) => V("left", a.N) == V("right", b.N);
    public static bool operator !=(in Value a, in Value b) => !(a == b);
    public static implicit operator Value(int n) { Log("convert"); return new(n); }
    public override bool Equals(object? o) => o is Value v && v.N == N;
    public override int GetHashCode() => N;
}

public sealed partial class Box
{
    public int Field = 1;
    public readonly int Never = 2;
    public int[] Items = [1, 2];
    public List<int> List = [1, 2];
    public Pair Pair;
    public Value Value;
    public int Property { get { Log("get"); return Field; } }
    public int this[int i] { get { Log("get " + i); return Field; } }
    public string this[in int a, int b] { get { Log("get " + a + " " + b); return a + "-" + b; } set => Log("set " + a + " " + b + " " + value); }
    public Box Get() { Log("Get"); return this; }
    public string Join(in int a, int b) => a + " " + b;

    [Coroutine]
    public async Coroutine Own()
    {
        Log(Join(Field, await Int("own", Field = 20)));
        Log(Join(this.Field, await Int("this", Field = 30)));
        Log(Join(Property, await Int("property", Field = 40)));
        Log(Join(Pair.A, await Int("pair", Pair.A = 50)));
        Log(Join(Items[0], await Int("items", Items[0] = 60)));
    }
}
