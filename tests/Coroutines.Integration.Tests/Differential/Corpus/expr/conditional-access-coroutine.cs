// Coroutines called behind a question mark: as values, in arguments, in lambdas, in chains, on nullable structs, with awaits in the arguments.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var unit = new Unit { Next = new Unit { Name = "next" }, Name = "first" };
        Unit? none = null;
        var (here, there) = (unit.Name.Length > 0 ? unit : null, none);
        Log(await (here?.Named(await Int("a", 1)) ?? Str("b", "none")));
        Log(await (there?.Named(1) ?? Str("c", "none")));
        Log(await (here?.Next?.Named(2) ?? Str("d", "none")));
        Log(await (here?.Next?.Next?.Named(3) ?? Str("e", "none")));
        Log(await (here?.Next!.Named(4) ?? Str("f", "none")));
        Log(await (here?.Virtual() ?? Str("g", "none")));
        Log(await (((Unit?)new Ghost())?.Virtual() ?? Str("k", "none")));
        Log(here?.Named(5).ToString() is null);
        Func<Coroutine<string>?> later = () => here?.Named(6);
        Log(await later()!.Value);
        Size? size = new Size { X = 3 };
        Log(await (size?.Doubled() ?? Int("h", -1)));
        size = null;
        Log(await (size?.Doubled() ?? Int("i", -1)));
        Log(await Optional(new Ghost()));
        Log(await Optional<Unit>(null));
        foreach (var one in new[] { here, there })
        {
            var value = one?.Named(7);
            Log(value is null);
            if (value is { } found) Log(await found);
        }

        if (there is null) there?.Named(8).Kept(); else Log("else");
        here?.Named(9).Kept();
        Log(await (here?.Chained(await Int("j", 9)))!.Value);
    }

    [Coroutine]
    private static async Coroutine<string> Optional<T>(T? unit)
        where T : Unit
    {
        await Coroutine.Yield();
        return await (unit?.Virtual() ?? Str("optional", "none"));
    }

    private static void Kept(this Coroutine<string> value) => Log("kept");
}

public partial class Unit
{
    public string Name = "";
    public Unit? Next;

    [Coroutine]
    public async Coroutine<string> Named(int number) => Name + await Int("named", number);

    [Coroutine]
    public virtual async Coroutine<string> Virtual() => await Str("virtual", "unit");

    [Coroutine]
    public async Coroutine<string> Chained(int number)
    {
        await Coroutine.Yield();
        return await (Next?.Chained(number + 1) ?? Named(number));
    }
}

public partial class Ghost : Unit
{
    [Coroutine]
    public override async Coroutine<string> Virtual() => await Str("virtual", "ghost");
}

public partial struct Size
{
    public int X;

    [Coroutine]
    public async Coroutine<int> Doubled()
    {
        await Coroutine.Yield();
        return X * 2;
    }
}
