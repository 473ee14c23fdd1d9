// throw of awaited and created exceptions in many places.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 4; i++)
        {
            try { Log(await F(i)); }
            catch (Exception e) { Log(e); }
        }
    }

    [Coroutine]
    static async Coroutine<int> F(int i)
    {
        if (i == 0) throw await Of<Exception>("e", new FormatException("awaited"));
        if (i == 1) throw new ArgumentException(await Str("m", "message"));
        var x = i == 2 ? await Int("x", 1) : throw new NotSupportedException(await Str("n", "nested"));
        return x;
    }
}
