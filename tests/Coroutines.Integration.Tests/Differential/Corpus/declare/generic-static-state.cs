// Static fields of a generic type, per type argument.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await G<int>.Next());
        Log(await G<int>.Next());
        Log(await G<string>.Next());
    }
}

public static partial class G<T>
{
    private static int n;
    [Coroutine] public static async Coroutine<string> Next() { n += 1; await Pause("n"); return typeof(T).Name + n; }
}
