// dynamic receivers, arguments, indexers, members and creations that await.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        dynamic d = new List<int> { 1, 2, 3 };
        Log((object)(await Of<dynamic>("l", d))[await Int("i", 1)]);
        Log((object)d[await Int("j", 2)]);
        Log((object)(await Of<dynamic>("m", d)).Count);
        (await Of<dynamic>("n", d)).Add(await Int("k", 4));
        d[V("at", 0)] = await Int("v", 9);
        Log((object)d[0]);
        Func<int, int> f = x => x + 1;
        dynamic g = f;
        Log((object)g(await Int("a", 5)));
        Log((object)(await Of<dynamic>("g", g))(6));
        Log(new Wrap(await Of<dynamic>("w", 7)) { Y = await Int("y", 8) }.Show());
        Log((object)(await Of<dynamic>("p", 1) + await Of<dynamic>("q", 2)));
        d = await Of<dynamic>("s", "text");
        Log((object)d.Length);
    }
}

public sealed class Wrap { private readonly string s; public int Y; public Wrap(int x) => s = "int" + x; public Wrap(string x) => s = "string" + x; public string Show() => s + Y; }
