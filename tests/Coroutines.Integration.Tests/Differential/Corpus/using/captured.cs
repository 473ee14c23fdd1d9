// A lambda captures a using variable.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Func<string> f;
        using (var r = new Res("r"))
        {
            f = () => r.Name;
            await Pause("p");
            Log(f());
        }
        Log(f());
    }
}
