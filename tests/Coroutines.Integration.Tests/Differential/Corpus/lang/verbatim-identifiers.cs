// Verbatim and unicode identifiers.
public static partial class P
{
    [Coroutine]
    static async Coroutine<int> @class(int @new, int größe = 2, string @this = "t")
    {
        var @int = await Int("a", @new);
        var été = await Int("b", größe);
        var @await = 1;
        foreach (var @foreach in new[] { @int, été }) { await Pause("@" + @foreach); @await += @foreach; }
        Func<int> @lock = () => @int + été;
        int @static(int @base) => @base + @new;
        await Pause(@this);
        try { throw new Exception("e"); }
        catch (Exception @catch) when (@catch.Message == "e") { await Pause("c"); Log(@catch.Message); }
        if (await Of<object>("o", "s") is string @string) Log(@string);
        var @var = (@if: 1, @else: @await);
        await Pause("z");
        @goto: if (@int++ < 3) goto @goto;
        return @lock() + @static(1) + @var.@else + @int;
    }

    [Coroutine]
    public static async Coroutine Main() => Log(await @class(1, @this: "u"));
}
