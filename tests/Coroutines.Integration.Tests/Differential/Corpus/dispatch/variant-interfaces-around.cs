// Coroutines with bodies in interfaces within variant ones, whose machines stand beside the outermost.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        IOuter<string>.IMiddle<int>.IInner inner = new Both();
        Log(await inner.Name(1.5));
        Log(await IOuter<object>.IMiddle<long>.Shared("s", 2));
        Log(await IOuter<object>.IPlain.Plain(await Int("a", 3)));
        Log(await ((IOuter<string>.IMiddle<int>)new Both()).Middle());
        Func<double, Coroutine<string>> group = inner.Name;
        Log(await group(2.5));
        Log(await Calls.Outside(inner)(3.5));
        Log(await new Holder().Run());
    }
}

public static class Calls
{
    public static Func<double, Coroutine<string>> Outside(IOuter<string>.IMiddle<int>.IInner inner) => inner.Name;
}

public partial interface IOuter<out T>
{
    partial interface IMiddle<U>
    {
        [Coroutine]
        async Coroutine<string> Middle()
        {
            await Pause("middle");
            return typeof(T).Name + typeof(U).Name;
        }

        [Coroutine]
        static async Coroutine<string> Shared(string text, U value)
        {
            Func<string> captured = () => text + value;
            await Pause("shared");
            return captured() + await IPlain.Plain(5);
        }

        partial interface IInner
        {
            int Count => 4;

            [Coroutine]
            async Coroutine<string> Name<V>(V value)
            {
                await Pause("inner");
                return $"{typeof(T).Name} {typeof(U).Name} {typeof(V).Name} {value} {Count}";
            }
        }
    }

    internal partial interface IPlain
    {
        [Coroutine]
        static async Coroutine<string> Plain(int value) => typeof(T).Name + await Int("plain", value);
    }
}

public sealed class Both : IOuter<string>.IMiddle<int>, IOuter<string>.IMiddle<int>.IInner;

public partial class Holder
{
    [Coroutine]
    public async Coroutine<string> Run() => await ((IWide<Holder>.IDeep)new Deep()).Name();

    private partial interface IWide<out T>
    {
        partial interface IDeep
        {
            [Coroutine]
            async Coroutine<string> Name() => await Str("deep", typeof(T).Name);
        }
    }

    private sealed class Deep : IWide<Holder>.IDeep;
}
