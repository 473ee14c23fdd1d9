// Deferred LINQ evaluated step by step with awaits between.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var source = new List<int> { 1, 2, 3 };
        var query = source.Where(x => { Log("where " + x); return x != 2; }).Select(x => x * 10);
        foreach (var x in query) { await Pause("p" + x); Log(x); }
    }
}
