// Numeric and reference conversions of awaited arguments.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(L(await Int("a", 1)));
        Log(D(await Of("char", 'x')));
        Log(O(await Int("b", 2)));
        Log(N(await Int("c", 3)));
        Log(E(await Of("d", new List<int> { 1, 2 })));
    }

    static string L(long x) => "long" + x;
    static string D(double x) => "double" + x;
    static string O(object x) => x.GetType().Name;
    static string N(int? x) => "n" + x;
    static int E(IEnumerable<int> x) => x.Count();
}
