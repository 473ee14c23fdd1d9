// Method groups of awaited receivers, extension and generic method groups.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Func<string> f = (await Int("a", 5)).ToString;
        Log(f());
        Func<int, int> g = (await Of("l", new List<int> { 7, 8 })).IndexOf;
        Log(g(await Int("b", 8)));
        Func<string, string> h = Echo<string>;
        Log(h(await Str("c", "e")));
        Func<int> ext = (await Str("d", "four")).Count;
        Log(ext());
    }

    static T Echo<T>(T t) => t;
}
