// ?. with value-typed results and nullable structs.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        string? s = "abc";
        int? n = s?.Length;
        Log(n + await Int("a", 1));
        s = null;
        n = s?.IndexOf(await Str("never", "b"));
        Log(n is null);
        DateTime? when = new DateTime(2020, 1, 2);
        Log(when?.AddDays(await Int("d", 1)).Day);
        when = null;
        Log(when?.AddDays(await Int("never", 1)) is null);
    }
}
