// Static abstract and virtual coroutines of interfaces: called through type parameters, implemented in every way, as method groups.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Make<Wolf>(1));
        Log(await Make<Sheep>(2));
        Log(await Make<Plain>(3));
        Log(await Make<Hidden>(4));
        Log(await Make<Heir>(5));
        Log(await Named<Wolf>() + await Named<Sheep>() + await Named<Plain>());
        Log(await Generic<Wolf, string>("w") + await Generic<Plain, int>(6) + await Generic<Sheep, int>(6));
        Log(await Wolf.Spawn(7));
        Log(await new Pack<Wolf>().Fill());
        Func<int, Coroutine<string>> group = Group<Sheep>();
        Log(await group(8));
        var cold = Cold<Wolf>();
        Log("cold");
        Log(await cold);
        Log(await Boxed<Counted<int>, int>());
    }

    [Coroutine]
    private static async Coroutine<string> Make<T>(int number)
        where T : ISpawned
    {
        var first = await T.Spawn(await Int("n", number));
        Func<Coroutine<string>> lambda = () => T.Spawn(number + 1);
        return first + await lambda();
    }

    [Coroutine]
    private static async Coroutine<string> Named<T>()
        where T : ISpawned => await T.Name() + await T.Name("given");

    [Coroutine]
    private static async Coroutine<string> Generic<T, U>(U value)
        where T : ISpawned => await T.Echo(value);

    [Coroutine]
    private static async Coroutine<Coroutine<string>> Later<T>()
        where T : ISpawned
    {
        await Coroutine.Yield();
        return T.Spawn(9);
    }

    [Coroutine]
    private static async Coroutine<string> Cold<T>()
        where T : ISpawned => await await Later<T>();

    [Coroutine]
    private static async Coroutine<string> Group<T>(int number)
        where T : ISpawned
    {
        await Coroutine.Yield();
        Func<int, Coroutine<string>> group = T.Spawn;
        return await group(number);
    }

    private static Func<int, Coroutine<string>> Group<T>()
        where T : ISpawned => number => Group<T>(number);

    [Coroutine]
    private static async Coroutine<int> Boxed<T, U>()
        where T : ICounted<U> => await T.Count(default!);
}

public partial interface ISpawned
{
    [Coroutine]
    static abstract Coroutine<string> Spawn(int number);

    [Coroutine]
    static virtual async Coroutine<string> Name(string name = "nobody")
    {
        await Pause(name);
        return name;
    }

    [Coroutine]
    static abstract Coroutine<string> Echo<T>(T value);
}

public partial interface ICounted<T>
{
    [Coroutine]
    static abstract Coroutine<int> Count(T item);
}

public partial class Wolf : ISpawned
{
    [Coroutine]
    public static async Coroutine<string> Spawn(int number) => await Str("wolf", "wolf" + number);

    [Coroutine]
    public static async Coroutine<string> Name(string name) => await Str("wolf name", "wolf " + name);

    [Coroutine]
    public static async Coroutine<string> Echo<T>(T value) => await Str("echo", typeof(T).Name + value);
}

public partial struct Sheep : ISpawned
{
    [Coroutine]
    static async Coroutine<string> ISpawned.Spawn(int number)
    {
        await Coroutine.Yield();
        return "sheep" + number;
    }

    [Coroutine]
    static async Coroutine<string> ISpawned.Echo<T>(T value)
    {
        await Coroutine.Yield();
        return "sheep" + value;
    }
}

public partial class Plain : ISpawned
{
    public static Coroutine<string> Spawn(int number) => Str("plain", "plain" + number);

    public static Coroutine<string> Echo<T>(T value) => Str("plain", "plain" + value);
}

public partial record Hidden : ISpawned
{
    static Coroutine<string> ISpawned.Spawn(int number) => Str("hidden", "hidden" + number);

    static Coroutine<string> ISpawned.Echo<T>(T value) => Str("hidden", "hidden" + value);
}

public partial class Base
{
    [Coroutine]
    public static async Coroutine<string> Spawn(int number) => await Str("base", "base" + number);

    public static Coroutine<string> Echo<T>(T value) => Str("base", "base" + value);
}

public partial class Heir : Base, ISpawned;

public partial class Pack<T>
    where T : ISpawned
{
    [Coroutine]
    public async Coroutine<string> Fill()
    {
        var text = "";
        for (var i = 0; i < 2; i++)
        {
            text += await T.Spawn(i);
        }

        return text;
    }
}

public partial struct Counted<T> : ICounted<T>
{
    [Coroutine]
    public static async Coroutine<int> Count(T item)
    {
        await Coroutine.Yield();
        return typeof(T).Name.Length;
    }
}
