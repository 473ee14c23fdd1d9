// Target-typed new and default across awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        List<int> l = new() { await Int("a", 1) };
        await Pause("p");
        int d = default;
        string? s = default;
        (int, string?) t = default;
        Log(l);
        Log(d + await Int("b", 2));
        Log(s ?? "null");
        Log(t);
    }
}
