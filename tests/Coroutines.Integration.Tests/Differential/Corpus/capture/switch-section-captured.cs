// Pattern variables of switch sections, captured in guard and body, awaiting guards included.
public static partial class P
{
    static bool Test(Func<bool> f) => f();

    [Coroutine]
    public static async Coroutine Main()
    {
        var all = new List<Func<string>>();
        foreach (var o in new object[] { "abc", 5, 7L, "x", 9 })
        {
            switch (o)
            {
                case string s when Test(() => s.Length > 2):
                    await Pause("s");
                    all.Add(() => s + "!");
                    break;
                case int n when await Int("g", n) > 6 && Test(() => n < 10):
                    all.Add(() => "n" + n);
                    break;
                case string or int:
                    Log("plain");
                    break;
                case long k:
                    var q = k + 1;
                    all.Add(() => "k" + k + q);
                    goto default;
                default:
                    await Pause("d");
                    break;
            }
        }
        foreach (var f in all) Log(f());
    }
}
