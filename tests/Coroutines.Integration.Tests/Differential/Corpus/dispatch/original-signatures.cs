// Method groups in ordinary methods of coroutines with signatures of every kind.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Groups.Explicit(new Pair<string>())("e", 1));
        Log(await Groups.Static<Pair<int>>()(2));
        Log(await Groups.Captured()(3, "c"));
        Log(await Groups.Params()("p", 1, 2, 3));
        Log(await Groups.Optional()(await Int("o", 4), 5));
        Log(await Groups.Nullable()(null, 6));
        Log(await Groups.Dynamic()(7, new[] { "d" }));
        Log(await Groups.Tuple()((8, ("t", 9)), new Dictionary<string, List<int>[]>()));
        Log(await Groups.Arity<int, string>()(10, "a"));
        Log(await Groups.Arity<int>()(11));
        Log(await Outer<int>.Inner<string>.Group<double>()(12, "n", 1.5));
        Log(await Groups.Partial()(13));
        Log(await new Row(14).Group()("r"));
        Log(await new Derived().Groups()("b"));
        try
        {
            await Groups.Throws()(15);
        }
        catch (InvalidOperationException e)
        {
            Log(e.Message);
        }

        Log(await Groups.Grid()(new int[2, 3], new int[1][], [DayOfWeek.Monday]));
    }
}

public static partial class Groups
{
    public static Func<string, int, Coroutine<string>> Explicit(IPair<string, int> pair) => pair.Join;

    public static Func<int, Coroutine<string>> Static<T>()
        where T : IMade<int> => T.Made;

    public static Func<int, string, Coroutine<string>> Captured() => Capture;

    public delegate Coroutine<int> Sum(string text, params int[] numbers);

    public static Sum Params() => Add;

    public static Func<int, int, Coroutine<string>> Optional() => Default;

    public static Func<int?, long, Coroutine<string>> Nullable() => Maybe;

    public static Func<dynamic, object, Coroutine<string>> Dynamic() => Loose;

    public static Func<(int A, (string B, long C)), Dictionary<string, List<int>[]>, Coroutine<string>> Tuple() => Nested;

    public static Func<T, U, Coroutine<string>> Arity<T, U>() => Many;

    public static Func<T, Coroutine<string>> Arity<T>() => Many;

    public static Func<int, Coroutine<string>> Partial() => Part;

    public static Func<int, Coroutine> Throws() => Throw;

    public static Func<int[,], int[][], DayOfWeek[], Coroutine<string>> Grid() => Cells;

    [Coroutine]
    private static async Coroutine<string> Capture(int x, string y)
    {
        Func<string> text = () => y + ++x;
        await Pause("capture");
        return text() + x;
    }

    [Coroutine]
    private static async Coroutine<int> Add(string text, params int[] numbers)
    {
        await Pause(text);
        return numbers.Sum();
    }

    [Coroutine]
    private static async Coroutine<string> Default(int a, int b = 20) => a + " " + b + await Str("default", "!");

    [Coroutine]
    private static async Coroutine<string> Maybe(int? a, long b) => (a ?? await Int("maybe", 1)) + " " + b;

    [Coroutine]
    private static async Coroutine<string> Loose(dynamic a, object b)
    {
        await Pause("loose");
        return a.ToString() + b.GetType().Name;
    }

    [Coroutine]
    private static async Coroutine<string> Nested((int A, (string B, long C)) a, Dictionary<string, List<int>[]> b)
    {
        await Pause("nested");
        return a.Item2.B + a.A + a.Item2.C + b.Count;
    }

    [Coroutine]
    private static async Coroutine<string> Many<T>(T a) => "one " + await Of("m", a);

    [Coroutine]
    private static async Coroutine<string> Many<T, U>(T a, U b) => "two " + await Of("m", a) + await Of("m", b);

    [Coroutine]
    private static partial Coroutine<string> Part(int x);

    private static async partial Coroutine<string> Part(int x) => "part " + await Int("part", x);

    // never runs: Part(string)
    [Coroutine]
    private static partial Coroutine<string> Part(string x);

    private static async partial Coroutine<string> Part(string x) => "other part " + await Str("part", x);

    [Coroutine]
    private static async Coroutine Throw(int x)
    {
        await Pause("throw");
        throw new InvalidOperationException("thrown " + x);
    }

    [Coroutine]
    private static async Coroutine<string> Cells(int[,] a, int[][] b, DayOfWeek[] c)
    {
        await Pause("cells");
        return a.Length + " " + b.Length + " " + c[0];
    }
}

public partial interface IPair<T, U>
{
    [Coroutine]
    Coroutine<string> Join(T first, U second);
}

public partial interface IMade<T>
{
    [Coroutine]
    static abstract Coroutine<string> Made(T value);
}

public partial class Pair<T> : IPair<T, int>, IMade<int>
{
    [Coroutine]
    async Coroutine<string> IPair<T, int>.Join(T first, int second) => "pair " + await Of("j", first) + second;

    [Coroutine]
    static async Coroutine<string> IMade<int>.Made(int value) => typeof(T).Name + await Int("made", value);
}

public static partial class Outer<T>
{
    public static partial class Inner<U>
    {
        public static Func<T, U, V, Coroutine<string>> Group<V>() => Show;

        [Coroutine]
        private static async Coroutine<string> Show<V>(T t, U u, V v)
        {
            await Pause("show");
            return $"{t} {u} {v} {typeof(T).Name} {typeof(U).Name} {typeof(V).Name}";
        }
    }
}

public partial record Row(int Id)
{
    public Func<string, Coroutine<string>> Group() => Describe;

    [Coroutine]
    private async Coroutine<string> Describe(string name)
    {
        await Pause("row");
        return name + this;
    }
}

public abstract partial class Base
{
    [Coroutine]
    protected virtual async Coroutine<string> Name(string prefix)
    {
        await Pause("base");
        return prefix + "base";
    }
}

public partial class Derived : Base
{
    public Func<string, Coroutine<string>> Groups() => base.Name;

    // never runs: Name
    [Coroutine]
    protected override async Coroutine<string> Name(string prefix) => prefix + await Str("n", "derived");
}
