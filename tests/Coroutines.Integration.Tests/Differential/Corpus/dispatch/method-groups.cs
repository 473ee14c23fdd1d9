// Coroutines as method groups: converted, passed, compared, added to events, generic, virtual, of a base type, of a struct, of extensions.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Func<Coroutine<int>> plain = One;
        Log(await plain());
        Log(await Twice(One) + await Twice(P.One) + await Twice(new Func<Coroutine<int>>(One)));
        Func<int, Coroutine<int>> overloaded = Add;
        Func<int, int, Coroutine<int>> other = Add;
        Log(await overloaded(1) + await other(2, await Int("n", 3)));
        Func<string, Coroutine<string>> inferred = Echo, named = Echo<string>;
        Log(await inferred("i") + await named("n"));
        Log(inferred == named);
        Log(plain == One);
        var natural = Defaulted;
        Log(await natural(await Int("x", 4)));
        Log(await natural());
        var here = await Chosen(true) is { } chosen ? await chosen() : 0;
        Log(here);
        Func<Coroutine<int>>[] table = [One, Two];
        Log(await table[1]());
        Log(await Unit.Run());
        await Events();
        foreach (var one in new[] { One, Two }.Concat([One]))
        {
            Log(await one());
        }

        var group = await Coroutine.Gather(Twice(Two), Twice(One));
        Log(group.Item1 + group.Item2);
        Log(new[] { 1, 2 }.Select(Echo).Count());
        await (await Int("c", 1) > 0 ? Run : (Func<Func<Coroutine<int>>, Coroutine>)Run)(Two);
    }

    [Coroutine]
    private static async Coroutine Events()
    {
        var source = new Source();
        source.Happened += One;
        source.Happened += Two;
        Log(await source.Raise());
        await Remove(source);
        Log(await source.Raise());
        source.Happened -= Two;
        Log(source.IsEmpty);
    }

    [Coroutine]
    private static async Coroutine Remove(Source source)
    {
        await Coroutine.Yield();
        source.Happened -= One;
    }

    [Coroutine]
    private static async Coroutine Run(Func<Coroutine<int>> work) => Log(await work());

    [Coroutine]
    private static async Coroutine<Func<Coroutine<int>>> Chosen(bool one)
    {
        await Coroutine.Yield();
        return one ? One : Two;
    }

    [Coroutine]
    private static async Coroutine<int> Twice(Func<Coroutine<int>> work) => await work() + await work();

    [Coroutine]
    private static async Coroutine<int> One() => await Int("one", 1);

    [Coroutine]
    private static async Coroutine<int> Two() => await Int("two", 2);

    [Coroutine]
    private static async Coroutine<int> Add(int a) => await Int("add", a);

    [Coroutine]
    private static async Coroutine<int> Add(int a, int b) => await Int("add", a + b);

    [Coroutine]
    private static async Coroutine<int> Defaulted(int a = 7) => await Int("defaulted", a);

    [Coroutine]
    private static async Coroutine<T> Echo<T>(T value) => await Of("echo", value);
}

public sealed class Source
{
    public event Func<Coroutine<int>>? Happened;

    public bool IsEmpty => Happened is null;

    public Coroutine<int> Raise() => Happened!();
}

public partial class Unit(string name)
{
    [Coroutine]
    public static async Coroutine<string> Run()
    {
        var unit = new Ghost("ghost");
        Func<Coroutine<string>> virtually = ((Unit)unit).Name, own = unit.Own, extended = unit.Extended;
        var text = await virtually() + await own() + await extended() + await unit.Base();
        unit = new Ghost("other");
        Log(virtually == ((Unit)unit).Name);
        var size = new Size { X = 1 };
        Func<Coroutine<int>> boxed = size.Get;
        size.X = 2;
        IUnit contract = new Ghost("contract");
        Func<Coroutine<string>> dispatched = contract.Name;
        return text + await boxed() + await dispatched();
    }

    [Coroutine]
    public virtual async Coroutine<string> Name() => await Str("name", "unit " + name);

    [Coroutine]
    public async Coroutine<string> Own()
    {
        Func<Coroutine<string>> group = Name;
        Func<Func<Coroutine<string>>> inLambda = () => this.Hidden;
        return await group() + await inLambda()();
    }

    [Coroutine]
    private async Coroutine<string> Hidden() => await Str("hidden", name);
}

public partial interface IUnit
{
    [Coroutine]
    Coroutine<string> Name();
}

public sealed partial class Ghost(string name) : Unit(name), IUnit
{
    [Coroutine]
    public override async Coroutine<string> Name() => await Str("name", "ghost");

    [Coroutine]
    public async Coroutine<string> Base()
    {
        Func<Coroutine<string>> group = base.Name;
        Func<Coroutine<string>> sealedGroup = Name;
        return await group() + await sealedGroup() + await Cache<int>.Run(5);
    }
}

public partial struct Size
{
    public int X;

    [Coroutine]
    public async Coroutine<int> Get()
    {
        await Coroutine.Yield();
        return X;
    }
}

public static partial class Cache<T>
{
    [Coroutine]
    public static async Coroutine<string> Run(T value)
    {
        Func<T, string, Coroutine<string>> load = Load;
        return await load(value, "s");
    }

    [Coroutine]
    private static async Coroutine<string> Load<U>(T value, U other) => await Str("load", typeof(T).Name + value + other);
}

public static partial class Extensions
{
    [Coroutine]
    public static async Coroutine<string> Extended<T>(this T unit)
        where T : Unit => await Str("extended", typeof(T).Name);
}
