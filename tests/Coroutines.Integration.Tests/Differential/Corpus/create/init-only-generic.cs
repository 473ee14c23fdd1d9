// Init-only and required members of generic types, from generic methods and from generic types, private nested ones too.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(new Box<int>(1) { Value = await Int("v", 2), Name = V("n", "a") });
        Log(await Make("made", await Str("m", "b")));
        var holder = new Holder<string, int>();
        Log(await holder.Make(V("k", "key"), 3));
        Log(await holder.Inside(4));
        Log(new Private { X = await Int("x", 5) }.X);
        Log(new PrivateOf<string> { X = await Str("x", "y") }.X);
        Log(new Pair<string, List<int>> { Second = [await Int("s", 6)], First = V("f", "g") });
        Box<int> next = new Sub { Value = await Int("v", 7), Name = "sub" };
        Log(next);
        Log(next with { Value = await Int("w", 8) });
        Log(new Box<int>.Inner<string> { A = await Int("a", 9), B = V("b", "bb") });
    }

    [Coroutine]
    private static async Coroutine<Box<T>> Make<T>(string name, T value) => new Box<T>(value) { Value = await Of("of", value), Name = name };

    private sealed class Private { private readonly int _x; public int X { get => _x; init { Log("X " + value); _x = value; } } }

    private sealed class PrivateOf<T> where T : class { private readonly T _x = null!; public T X { get => _x; init { Log("X " + value); _x = value; } } }
}

public record Box<T>
{
    private readonly T _value;
    public Box(T value) { Log("Box " + value); _value = value; }
    public T Value { get => _value; init { Log("Value " + value); _value = value; } }
    public required string Name { get; init; }

    public sealed record Inner<U> where U : class
    {
        public Inner() => Log("Inner");
        public required T A { get; init; }
        public required U B { get; init; }
    }
}

public sealed record Sub : Box<int> { public Sub() : base(0) => Log("Sub"); }

public sealed class Pair<A, B>
    where B : new()
{
    public Pair() => Log("Pair");
    public A? First { get; init; }
    public B Second { get; init; } = new();
    public override string ToString() => $"{First} {typeof(B).Name}";
}

public sealed partial class Holder<K, T>
    where K : notnull
{
    private sealed record Entry(K Key) { private readonly T _value = default!; public T Value { get => _value; init { Log("Entry " + value); _value = value; } } }

    [Coroutine]
    public async Coroutine<Box<K>> Make(K key, T value) => new(key) { Value = await Of("k", key), Name = value + "" };

    [Coroutine]
    public async Coroutine<string> Inside(T value)
    {
        var entry = new Entry(default!) { Value = await Of("e", value) };
        return (entry with { Value = await Of("w", value) }) + "";
    }
}
