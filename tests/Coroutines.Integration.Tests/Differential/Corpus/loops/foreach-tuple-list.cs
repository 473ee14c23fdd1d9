// foreach over tuples with nested deconstruction and a discard.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var list = new List<(int, (string, bool))> { (1, ("a", true)), (2, ("b", false)) };
        foreach (var (n, (s, _)) in list)
        {
            await Pause(s);
            Log($"{n}{s}");
        }
    }
}
