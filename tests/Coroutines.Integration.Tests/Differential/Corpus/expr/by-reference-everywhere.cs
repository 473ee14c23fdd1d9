// Arguments with every modifier and by name, in calls, constructors, indexers and those of initializers.
public static partial class P
{
    private static int count = 1;

    [Coroutine]
    public static async Coroutine Main()
    {
        await Calls(new Box(), 2);
        await Constructors(new Box(), 2);
        await Indexers(new Box(), new Pins(1), 2);
        await Initializers(new Box(), 2);
        await Texts(new Box(), "t");
    }

    private static int In(in int a, int b) { Log("in"); return a * b; }
    private static int Ref(ref int a, int b) { Log("ref"); return a += b; }
    private static int Out(out int a, int b) { Log("out"); return a = b; }
    private static string? InText(in string? a, string? b) => a + b;

    [Coroutine]
    private static async Coroutine Calls(Box box, int n)
    {
        Log(In(in box.Value, await Int("in", n)));
        Log(In(in box.Items[0], n));
        Log(In(b: n, a: in box.Value));
        Log(Ref(ref box.Value, await Int("ref", n)));
        Log(Ref(ref box.Items[n - 2], n));
        Log(Out(out box.Value, await Int("out", n)));
        Log(Out(out box.Items[1], n));
        Log(In(in n, await Int("local", n)));
        Log(Ref(ref n, await Int("local", n)));
    }

    [Coroutine]
    private static async Coroutine Constructors(Box box, int n)
    {
        Log(new Pins(in box.Value, await Int("in", n)).Sum);
        Log(new Pins(in n, await Int("in local", n)).Sum);
        Log(new Pins(ref box.Value, 1, n).Sum);
        Log(new Pins(ref n, await Int("ref", 1), n).Sum);
        Log(new Pins(out box.Value, "a", n).Sum);
        Log(new Pins(out n, await Str("out", "b"), 3).Sum);
        Log(new Pins(b: n, a: box.Value).Sum);
        Log(new Pins(a: n, b: await Int("named", 3)).Sum);
        Pins pins = new(in box.Value, await Int("implicit in", n));
        Log(pins.Sum);
        pins = new(in n, await Int("implicit in local", n));
        Log(pins.Sum);
        pins = new(ref box.Value, await Int("implicit ref", 1), n);
        Log(pins.Sum);
        pins = new(ref n, 1, await Int("implicit ref local", 2));
        Log(pins.Sum);
        pins = new(out box.Value, await Str("implicit out", "c"), n);
        Log(pins.Sum);
        pins = new(out n, "d", await Int("implicit out local", 4));
        Log(pins.Sum);
        pins = new(a: n, b: await Int("implicit named", 4));
        Log(pins.Sum);
    }

    [Coroutine]
    private static async Coroutine Indexers(Box box, Pins pins, int n)
    {
        Log(pins[in box.Value, await Int("in", n)]);
        Log(pins[in n, await Int("in local", n)]);
        Log(pins[in n, n]);
        Log(pins[a: n, b: await Int("named", n)]);
        Log(pins[b: n, a: await Int("named", n)]);
        Pins? maybe = pins;
        Log(maybe?[in box.Value, await Int("conditional in", n)]);
        Log(maybe?[in n, await Int("conditional in local", n)]);
        Log(maybe?[a: n, b: await Int("conditional named", n)]);
        Log(maybe?[b: box.Value, a: n]);
        pins[in box.Value, await Int("set", n)] = n;
        pins[a: n, b: 1] += await Int("add", n);
        int? none = n;
        Log(box[none, await Str("key", "k")]);
        Log(box[key: "k", at: none]);
        Log(maybe?.Box[none, "k"]);
        Box? other = box;
        Log(other?["k", await Str("conditional key", "k")]);
        Log(other?[key: "k", at: none]);
        Log(other?[none, "k"]);
    }

    [Coroutine]
    private static async Coroutine Initializers(Box box, int n)
    {
        Log(new Pins(1) { [in box.Value, n] = await Int("in", n) }.Sum);
        Log(new Pins(1) { [in n, await Int("in local", n)] = n }.Sum);
        Log(new Pins(1) { [a: n, b: await Int("named", 2)] = n, [b: n, a: 3] = n }.Sum);
        Log(new Once { [b: n, a: await Int("once", 3)] = n, [7, b: 8] = await Int("partly named", 2) }.Told);
        string? key = "k";
        Log(new Box { [key, await Str("text", "v")] = n, [at: n, key: key] = 2 }.Value);
    }

    [Coroutine]
    private static async Coroutine Texts(Box box, string? text)
    {
        Log(InText(in box.Text, await Str("in", "x")));
        Log(InText(in text, await Str("in local", "y")));
        Log(new Pins(first: text, second: await Str("named", "z")).Sum);
        Log(new Pins(second: box.Text, first: text).Sum);
        Pins pins = new(first: text, second: await Str("implicit named", "z"));
        Log(pins.Sum + count);
        await Pause("texts");
    }
}

public sealed class Box
{
    public int Value = 3;
    public int[] Items = [4, 5];
    public string? Text = "box";

    public int this[int? at, string? key] { get { Log($"get {at} {key}"); return Value; } set { Log($"set {at} {key}"); Value = value; } }

    public int this[string? one, string? key] { get { Log($"get {one} {key}"); return Value; } set { Log($"set {one} {key}"); Value = value; } }
}

public sealed class Pins
{
    public int Sum;
    public Box Box = new();

    public Pins(int n) => Sum = n;

    public Pins(in int a, int b) { Log("pins in"); Sum = a - b; }

    public Pins(ref int a, int b, int c) { Log("pins ref"); Sum = a += b + c; }

    public Pins(out int a, string b, int c) { Log("pins out " + b); Sum = a = c; }

    public Pins(string? first, string? second) { Log($"pins {first} {second}"); }

    public int this[in int a, int b] { get { Log("get"); return Sum + a - b; } set { Log("set " + value); Sum += value - a + b; } }
}

public sealed class Once
{
    public string Told = "";

    public int this[int a, int b] { init { Log("init"); Told += $"{a} {b} {value}. "; } }
}
