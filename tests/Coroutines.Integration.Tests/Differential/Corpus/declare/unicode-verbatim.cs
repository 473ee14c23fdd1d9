// Unicode, escaped and verbatim identifiers as parameters, locals, members, labels and type names.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await new @class { @int = 3 }.@await(1, "x");
        Log(await Größe(ñ: 5));
        await Pause("end");
    }
    [Coroutine] static async Coroutine<int> Größe(int ñ) { var \u0061bc = ñ; await Pause("ü"); Func<int> f = () => abc + ñ; await Pause("é"); return f(); }
}
public partial class @class
{
    public int @int;
    [Coroutine]
    public async Coroutine @await(int @if, string @event)
    {
        var @for = @if; int @return = await Int("r", 2); var 変数 = "v";
        @goto: @for++;
        await Pause(@event + 変数);
        if (@for < 3) goto @goto;
        int @foreach() => @for + @int + @return;
        Func<int> @delegate = () => @if + @int;
        await Pause("q");
        Log(@foreach() + @delegate());
        foreach (var @in in new[] { 1, 2 }) { await Pause("i"); Log(@in); }
        if (Log2(@event) is { Length: var @is } && await Bool("b", true)) Log(@is);
        var t = (@true: 1, @null: await Int("n", 5)); Log(t.@null + t.@true);
    }
    static string Log2(string s) => s;
}
