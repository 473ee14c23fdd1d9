// Patterns over a type parameter.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Kind(1));
        Log(await Kind("s"));
        Log(await Kind(2.5));
    }

    [Coroutine]
    static async Coroutine<string> Kind<T>(T t)
    {
        switch (t)
        {
            case int n: await Pause("int"); return "int" + n;
            case string s when s.Length > 0: await Pause("string"); return s;
            default: await Pause("other"); return "other";
        }
    }
}
