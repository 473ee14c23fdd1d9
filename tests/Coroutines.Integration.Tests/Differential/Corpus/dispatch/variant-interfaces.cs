// Coroutines with bodies in variant interfaces: default bodies that are overridden or not, static ones, generic ones, iterators, private ones.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        ISource<string> source = new Words();
        ISource<object> wider = source;
        Log(await source.Next() + await wider.Next());
        Log(await wider.Twice() + await ((ISource<object>)new Other()).Twice());
        Log(await source.Pair(await Int("n", 3)));
        Log(await wider.Pair("p"));
        Log(await ISource<int>.Shared(4));
        Log(await ISource<int>.Shared("generic"));
        await foreach (var item in wider.Items(2))
        {
            Log(item);
        }

        ISink<object> sink = new Sink();
        ISink<string> narrower = sink;
        await narrower.Put("narrow");
        await sink.Put(5);
        Func<Coroutine<string>> group = wider.Next;
        Log(await group());
        Func<string, Coroutine<string>> shared = ISource<int>.Shared;
        Log(await shared("group"));
        Log(await new Holder().Run());
        Log(await Start(wider));
    }

    private static Coroutine<string> Start(ISource<object> source) => source.Pair(1.5);
}

public partial interface ISource<out T>
{
    T Value { get; }

    internal int Count { get => 2; }

    [Coroutine]
    Coroutine<string> Next();

    [Coroutine]
    async Coroutine<string> Twice()
    {
        var first = await Next();
        await Coroutine.Yield();
        return $"{first} {await Next()} {Count} {await Hidden()}";
    }

    [Coroutine]
    async Coroutine<string> Pair<U>(U other)
    {
        Func<string> text = () => Value + " " + other;
        await Pause("pair");
        return text() + typeof(T).Name + typeof(U).Name;
    }

    [Coroutine]
    static async Coroutine<int> Shared(int value)
    {
        int Local(int more) => value + more;
        await Pause("shared");
        return Local(await Int("more", 1));
    }

    [Coroutine]
    static async Coroutine<string> Shared(string value) => await Str("text", value + typeof(T).Name);

    [Coroutine]
    async IAsyncEnumerable<string> Items(int count)
    {
        for (var i = 0; i < count; i++)
        {
            yield return await Str("item", Value + i.ToString());
        }
    }

    [Coroutine]
    private async Coroutine<string> Hidden() => await Str("hidden", "private " + Value);
}

public partial interface ISink<in T>
{
    [Coroutine]
    async Coroutine Put(T item)
    {
        await Pause("default");
        Log(item);
    }
}

public sealed partial class Words : ISource<string>
{
    public string Value => "words";

    [Coroutine]
    public async Coroutine<string> Next() => await Str("next", "word");
}

public sealed partial class Other : ISource<string>
{
    public string Value => "other";

    public Coroutine<string> Next() => Str("next", "ordinary");

    [Coroutine]
    public async Coroutine<string> Twice() => await Str("twice", "overridden " + await Next());
}

public sealed partial class Sink : ISink<object>;

public partial class Holder
{
    [Coroutine]
    public async Coroutine<string> Run() => await ((IInner<Holder>)new Inner()).Name();

    private partial interface IInner<out T>
    {
        [Coroutine]
        async Coroutine<string> Name() => await Str("inner", typeof(T).Name);
    }

    private sealed partial class Inner : IInner<Holder>;
}
