// An await in the first collection of a query.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var q = from x in await Of("items", new[] { 1, 2, 3 })
                from y in new[] { "a", "b" }
                where x != 2
                select x + y;
        Log(q);
        var g = from s in await Of("words", new[] { "aa", "b", "cc" }) group s by s.Length into k orderby k.Key select k.Key + "=" + k.Count();
        Log(g);
    }
}
