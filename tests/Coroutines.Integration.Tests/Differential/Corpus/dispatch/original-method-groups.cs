// Method groups of coroutines in ordinary methods: overloads, generics, receivers of every kind, parameters that the body does not use.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var work in Groups.Plain())
        {
            Log(await work());
        }

        foreach (var work in Groups.Overloads())
        {
            await work;
        }

        await Groups.Generic<string>()("g");
        Log(await Groups.Generic<int>()(7));
        Log(await new Crate<string>("s").Maker<int>()("t", 8));
        Log(await new Crate<int>(1).Maker<string>()(2, "u"));
        var point = new Point { X = 1 };
        var move = point.Mover();
        Log(await move(2) + " " + await move(3) + " " + point.X);
        Log(await Groups.Extension("ab")(3));
        Log(await Groups.Virtual(new Base())() + await Groups.Virtual(new Derived())());
        Log(await Groups.Interface(new Derived())("i") + await Groups.Interface(new Other())("o"));
        Log(await Groups.Default(new Other())());
        await Groups.Void()(await Int("n", 1), [1, 2], (3, "x"), null);
        Func<Coroutine<int>> twice = Groups.Plain()[0];
        Log(await twice() + await twice());
        Log(Groups.Plain()[0] == Groups.Plain()[0]);
    }
}

public static partial class Groups
{
    public static Func<Coroutine<int>>[] Plain() => [One, Two, new Func<Coroutine<int>>(Groups.One)];

    public static Coroutine[] Overloads()
    {
        Func<int, Coroutine> a = Take;
        Func<int, int, Coroutine> b = Take;
        Func<string, Coroutine> c = Take;
        Func<int[], Coroutine> d = Take;
        Func<List<int>, Coroutine> e = Take;
        Func<int, Coroutine> f = Take<int>;
        return [a(1), b(2, 3), c("c"), d([4]), e([5, 6]), f(7)];
    }

    public static Func<T, Coroutine<T>> Generic<T>() => Echo;

    public static Func<int, Coroutine<string>> Extension(string text) => text.Repeat;

    public static Func<Coroutine<string>> Virtual(Base instance) => instance.Name;

    public static Func<string, Coroutine<string>> Interface(INamed named) => named.Greet;

    public static Func<Coroutine<string>> Default(INamed named) => named.Twice;

    public static Func<int, int[], (int, string), object?, Coroutine> Void() => Many;

    [Coroutine]
    private static async Coroutine<int> One()
    {
        await Coroutine.Yield();
        return 1;
    }

    [Coroutine]
    private static async Coroutine<int> Two() => await One() + await One();

    [Coroutine]
    private static async Coroutine Take(int x) => Log("int " + await Int("x", x));

    [Coroutine]
    private static async Coroutine Take(int x, int unused) => Log("two " + await Int("x", x));

    [Coroutine]
    private static async Coroutine Take(string unused) => Log("string " + await Int("x", 0));

    [Coroutine]
    private static async Coroutine Take(int[] x) => Log("array " + await Int("x", x[0]));

    [Coroutine]
    private static async Coroutine Take(List<int> x) => Log("list " + await Int("x", x.Count));

    [Coroutine]
    private static async Coroutine Take<T>(T x) => Log("generic " + await Of("x", x));

    [Coroutine]
    private static async Coroutine<T> Echo<T>(T x)
    {
        Log(typeof(T).Name);
        return await Of("e", x);
    }

    [Coroutine]
    private static async Coroutine<string> Repeat(this string text, int count)
    {
        await Pause("r");
        return string.Concat(Enumerable.Repeat(text, count));
    }

    [Coroutine]
    private static async Coroutine Many(int a, int[] b, (int N, string T) c, object? d)
    {
        await Pause("m");
        b[0] += a;
        Log(a + b[0] + b[1] + c.N + c.T + (d is null));
    }
}

public partial class Crate<T>(T item)
{
    public Func<T, U, Coroutine<string>> Maker<U>() => Make;

    [Coroutine]
    private async Coroutine<string> Make<U>(T first, U second)
    {
        await Pause("c");
        return $"{item} {first} {second} {typeof(T).Name} {typeof(U).Name}";
    }
}

public partial struct Point
{
    public int X;

    public Func<int, Coroutine<int>> Mover() => Move;

    [Coroutine]
    private async Coroutine<int> Move(int by)
    {
        X += by;
        await Pause("s");
        return X;
    }
}

public partial interface INamed
{
    [Coroutine]
    Coroutine<string> Greet(string who);

    [Coroutine]
    async Coroutine<string> Twice() => await Greet("a") + await Greet("b");
}

public partial class Base
{
    [Coroutine]
    public virtual async Coroutine<string> Name()
    {
        await Pause("base");
        return "base";
    }
}

public partial class Derived : Base, INamed
{
    [Coroutine]
    public override async Coroutine<string> Name() => "derived of " + await base.Name();

    [Coroutine]
    async Coroutine<string> INamed.Greet(string who)
    {
        await Pause("greet");
        return "explicit " + who;
    }

    // never runs: Greet(int)
    [Coroutine]
    public async Coroutine<string> Greet(int who) => "own " + await Int("w", who);
}

public partial class Other : INamed
{
    [Coroutine]
    public async Coroutine<string> Greet(string who)
    {
        await Pause("other");
        return "other " + who;
    }
}
