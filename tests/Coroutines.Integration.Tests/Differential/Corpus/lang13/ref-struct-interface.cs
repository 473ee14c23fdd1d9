// ref structs that implement interfaces, allows ref struct, in generic calls between awaits.
// needs: C# 13
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = await Int("a", 5);
        { var r = new R { N = n }; Log(Use(r)); r.Dispose(); }
        await Pause("p");
        using (var r = new R { N = n + 1 }) { Log(Use(r)); }
        Log(Sum(new R { N = await Int("b", 3) }));
        foreach (var x in new R { N = 2 }) Log(x);
        await Pause("end");
        foreach (var x in new Items()) { Log(x + await Int("i", x)); }
    }
    static int Use<T>(T t) where T : IShow, allows ref struct => t.Show() * 2;
    static int Sum(scoped R r) => r.N;
}
public interface IShow { int Show(); }
public ref struct R : IShow, IDisposable { public int N; public int Show() { Log("show"); return N; } public void Dispose() => Log("disposed"); public R GetEnumerator() => this; public int Current => N; public bool MoveNext() => N-- > 0; }
public struct Items { int at; public Items GetEnumerator() => this; public int Current => at; public bool MoveNext() => ++at < 3; }
