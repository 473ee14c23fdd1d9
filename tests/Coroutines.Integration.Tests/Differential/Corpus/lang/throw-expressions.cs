// throw expressions in ??, ?:, => and switch arms.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var x in new[] { 0, 1, 2, 3 })
        {
            try { Log(await F(x)); }
            catch (Exception e) { Log(e); }
        }
    }

    [Coroutine]
    static async Coroutine<string> F(int x) => x switch
    {
        0 => await Str("zero", "0"),
        1 => await Of<string?>("one", null) ?? throw new ArgumentException("one"),
        2 => await Bool("two", true) ? throw new FormatException("two") : "no",
        _ => throw new InvalidOperationException("rest"),
    };
}
