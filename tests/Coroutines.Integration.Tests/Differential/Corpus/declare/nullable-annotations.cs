// Nullable annotations and suppressions.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F(null, "b") ?? "null");
        Log((await G<string>(null))?.Length ?? -1);
        await Pause("end");
    }

    [Coroutine]
    static async Coroutine<string?> F(string? a, string b)
    {
        string? x = a;
        await Pause("p");
        x ??= b;
        if (x.Length > 0) { await Pause("q"); return x!.ToUpperInvariant(); }
        return null;
    }
    [Coroutine] static async Coroutine<T?> G<T>(T? t) where T : class { await Pause("g"); return t; }
}
