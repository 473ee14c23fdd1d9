// Captured parameters.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await F(5, "x"));
    }

    [Coroutine]
    static async Coroutine<string> F(int a, string b)
    {
        Func<string> f = () => b + a++;
        await Pause(f());
        b += "!";
        await Pause(f());
        return f();
    }
}
