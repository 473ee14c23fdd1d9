// Generic coroutines with constraints.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Pick(true, "a", "b"));
        Log(await Pick(false, 1, 2));
        Log(await Max(3, await Int("m", 9)));
        Log(await Name<List<int>>());
    }

    [Coroutine]
    static async Coroutine<T> Pick<T>(bool first, T a, T b) { await Pause(typeof(T).Name); return first ? a : b; }
    [Coroutine]
    static async Coroutine<T> Max<T>(T a, T b) where T : struct, IComparable<T>
    {
        var c = a.CompareTo(b);
        await Pause("max");
        return c > 0 ? a : b;
    }
    [Coroutine]
    static async Coroutine<string> Name<T>() where T : class, new() { var t = new T(); await Pause("name"); return t.GetType().Name; }
}
