// Calls in ordinary methods that no interceptor redirects: dynamic receivers and arguments, function pointers, type parameters, private types.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Calls.Dynamic(new Worker(2), 3));
        Log(await Calls.Dynamic(new Worker(2), "x"));
        Log(await Calls.Arguments(4));
        Log(await Calls.Arguments("y"));
        Log(await Calls.Pointer(5));
        Log(await Calls.Made<Red>() + await Calls.Made<Blue>());
        Log(await new Vault<int>(6).Open());
        dynamic receiver = new Worker(1);
        Log((object)await receiver.Work(await Int("d", 7)));
        Log((object)await Calls.Late(receiver));
    }
}

public static partial class Calls
{
    public static Coroutine<string> Dynamic(dynamic worker, dynamic argument) => worker.Work(argument);

    public static Coroutine<string> Arguments(dynamic argument) => Take(argument);

    public static unsafe Coroutine<int> Pointer(int x)
    {
        delegate*<int, Coroutine<int>> pointer = &Next;
        return pointer(x);
    }

    public static Coroutine<string> Made<T>()
        where T : IMade => T.Make("m");

    public static object Late(dynamic worker) => worker.Work(8);

    [Coroutine]
    private static async Coroutine<string> Take(int x) => "int " + await Int("t", x);

    [Coroutine]
    private static async Coroutine<string> Take(string x) => "string " + await Str("t", x);

    [Coroutine]
    private static async Coroutine<int> Next(int x) => await Int("p", x) + 1;
}

public partial class Worker(int factor)
{
    [Coroutine]
    public async Coroutine<string> Work(int x) => "worked " + (factor * await Int("w", x));

    [Coroutine]
    public async Coroutine<string> Work(string x) => "worked " + await Str("w", x) + factor;
}

public partial interface IMade
{
    [Coroutine]
    static abstract Coroutine<string> Make(string name);
}

public partial class Red : IMade
{
    [Coroutine]
    public static async Coroutine<string> Make(string name) => "red " + await Str("r", name);
}

public partial class Blue : IMade
{
    [Coroutine]
    public static async Coroutine<string> Make(string name) => "blue " + await Str("b", name);
}

public partial class Vault<T>(T secret)
{
    public Coroutine<string> Open() => Load(new Entry(secret));

    [Coroutine]
    private async Coroutine<string> Load(Entry entry)
    {
        await Pause("v");
        return "vault " + entry.Value + secret;
    }

    private sealed class Entry(T value)
    {
        public T Value { get; } = value;
    }
}
