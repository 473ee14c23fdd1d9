// What is converted may have been made over an await: an object with its initializer, a copy, a choice, a test.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(Join(new Outer { X = await Int("x", 1) }, await Int("after", 2)));
        Log(Join((new Outer { X = await Int("x", 1) }), await Int("after", 2)));
        Log(Join(new Outer { X = await Int("x", 1) }!, await Int("after", 2)));
        Log(Join(new Point { X = await Int("x", 1) }, await Int("after", 2)));
        Log(JoinLifted(new Point { X = await Int("x", 1) }, await Int("after", 2)));
        Log(JoinLifted((Point?)new Point { X = await Int("x", 1) }, await Int("after", 2)));
        Log(Join(new Point { X = 1 } with { X = await Int("copied", 3) }, await Int("after", 2)));
        Log(Join(new Copied(1) with { X = await Int("copied", 3) }, await Int("after", 2)));
        Log(Join(V("true", true) ? new Outer { X = await Int("x", 1) } : null, await Int("after", 2)));
        Log(Join(V("true", true) ? new Point { X = 1 } : await Of("point", new Point()), await Int("after", 2)));
        Log(Join(V("two", 2) switch { 2 => await Of("outer", new Outer { X = 5 }), _ => null }, await Int("after", 2)));
        Log(Join(Outer.None ?? await Of("outer", new Outer { X = 6 }), await Int("after", 2)));
        Log(Join(Outer.None ?? new Outer { X = await Int("x", 1) }, await Int("after", 2)));
        Log(Join(await Of("awaited", new Outer { X = 7 }), await Int("after", 2)));
        Outer kept = null!;
        Log(Join(kept = new Outer { X = await Int("x", 1) }, await Int("after", 2)) + kept.X);
        Log(Join(kept ??= await Of("never", new Outer()), await Int("after", 2)));
        var n = 3;
        Log(JoinNumber(n += await Int("added", 4), await Int("after", 2)) + n);
        Log(JoinNumber(n++ + await Int("sum", 4), await Int("after", 2)) + n);
        Log(JoinNumber(n -= await Int("subtracted", 4), n = await Int("changed", 2)) + n);
        Log(JoinNumber(Outer.None?.X ?? await Int("coalesced", 4), await Int("after", 2)));
        Log(JoinNumber((await Of("conditional", new Outer { X = 8 }))?.Times(await Int("times", 2)) ?? 0, await Int("after", 2)));
        Log(JoinFlag(V("left", true) && await Bool("and", true), await Int("after", 2)));
        Log(JoinText($"{await Int("interpolated", 1)} {V("x", 2)}", await Int("after", 2)));
        var maybe = new Maybe<Outer>[] { new Outer { X = await Int("first", 1) }, new Outer { X = await Int("second", 2) } };
        Log(maybe.Length);
        var list = new List<Maybe<Outer>> { new Outer { X = await Int("first", 1) }, new Outer { X = await Int("second", 2) } };
        Log(list.Count);
        (Maybe<Outer> a, int b) = (new Outer { X = await Int("deconstructed", 1) }, await Int("after", 2));
        Log(a + " " + b);
        Maybe<Outer>[] collected = [new Outer { X = await Int("collected", 1) }, await Of("second", new Outer())];
        Log(collected.Length);
        Log(await Later(new Outer { X = await Int("coroutine", 1) }, await Int("after", 2)));
        Log(new Made(new Outer { X = await Int("constructor", 1) }, await Int("after", 2)) { Extra = new Outer { X = await Int("initializer", 1) } }.Text);
        Log(new Outer { X = await Int("left", 1) } + await Of("right", new Maybe<Outer>(null)));
        Log(new Table()[new Outer { X = await Int("index", 1) }, await Int("after", 2)]);
    }

    private static string Join<T>(Maybe<T> a, int b) => a + " " + b;
    private static string Join(Maybe<Outer> a, int b) => a + " " + b;
    private static string Join(Maybe<Point> a, int b) => a + " " + b;
    private static string Join(Maybe<Copied> a, int b) => a + " " + b;
    private static string JoinLifted(Wide? a, int b) => a?.Text + " " + b;
    private static string JoinNumber(Maybe<int> a, int b) => a + " " + b;
    private static string JoinFlag(Maybe<bool> a, int b) => a + " " + b;
    private static string JoinText(Maybe<string> a, int b) => a + " " + b;

    [Coroutine]
    private static async Coroutine<string> Later(Maybe<Outer> a, int b)
    {
        await Pause("later");
        return a + " " + b;
    }
}

public sealed class Outer
{
    public static readonly Outer? None = null;
    public int X;
    public int Times(int n) => X * n;
    public override string ToString() => "outer " + X;
}

public record struct Point { public int X; }

public sealed record Copied(int X);

public readonly struct Wide(string text)
{
    public string Text { get; } = text;
    public static implicit operator Wide(Point p) { Log("wide " + p.X); return new Wide("wide " + p.X); }
}

public readonly struct Maybe<T>(T? value)
{
    public static implicit operator Maybe<T>(T? value) { Log("convert " + value); return new Maybe<T>(value); }
    public static string operator +(Maybe<T> a, Maybe<T> b) => a.ToString() + b;
    public override string ToString() => "maybe " + value;
}

public sealed class Made(Maybe<Outer> a, int b)
{
    public Maybe<Outer> Extra { get; set; }
    public string Text => a + " " + b + " " + Extra;
}

public sealed class Table
{
    public string this[Maybe<Outer> a, int b] => a + " " + b;
}
