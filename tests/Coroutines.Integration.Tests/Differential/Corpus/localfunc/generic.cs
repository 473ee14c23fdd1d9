// A generic local function, capturing.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var log = new List<string>();
        T Note<T>(T x) { log.Add(typeof(T).Name + x); return x; }
        Note(await Int("a", 1));
        await Pause("p");
        Note("s");
        Log(log);
    }
}
