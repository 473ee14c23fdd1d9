// Pattern variables of switch expression arms, captured in guard and value.
public static partial class P
{
    static bool Test(Func<bool> f) => f();

    [Coroutine]
    public static async Coroutine Main()
    {
        var all = new List<Func<string>>();
        foreach (var o in new object[] { "abc", 5, 7L, "x" })
        {
            var r = o switch
            {
                string s when Test(() => s.Length > 2) => await Keep(all, () => s + "!"),
                string s => await Keep(all, () => s),
                int n and > 3 => await Int("n", n) + "" + await Keep(all, () => "n" + n),
                _ => "other",
            };
            Log(r);
        }
        foreach (var f in all) Log(f());
    }

    [Coroutine]
    static async Coroutine<string> Keep(List<Func<string>> all, Func<string> f) { all.Add(f); await Pause("keep"); return f(); }
}
