// Extension blocks with type parameters, constraints, static members and properties with setters, around awaits.
// needs: C# 14
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var list = new List<int> { 1, 2 };
        Log(list.Second);
        list.Second = await Int("s", 9);
        Log(list.Second);
        list.Second += await Int("t", 5);
        Log(list.Second);
        list.Second++;
        Log(string.Join(",", list));
        Log(list.With(await Int("w", 7)).Count);
        Log(int.Twice(await Int("q", 4)));
        Log(List<string>.Empty(await Str("e", "x")).Count);
        Log((await Of("l", list)).Second);
        Log((await Of("m", list)).Fold(await Int("z", 100), (a, b) => a + b));
    }
}

public static class Ext
{
    extension<T>(List<T> list)
    {
        public T Second { get { Log("get second"); return list[1]; } set { Log("set second"); list[1] = value; } }
        public List<T> With(T item) { var copy = new List<T>(list) { item }; return copy; }
        public R Fold<R>(R seed, Func<R, T, R> f) { foreach (var x in list) seed = f(seed, x); return seed; }
        public static List<T> Empty(string s) { Log("empty " + s); return new List<T>(); }
    }
    extension(int) { public static int Twice(int x) { Log("twice"); return x * 2; } }
}
