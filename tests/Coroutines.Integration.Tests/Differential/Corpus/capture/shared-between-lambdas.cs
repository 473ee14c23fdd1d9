// Two lambdas share the captured variable.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var x = 0;
        Action a = () => x += 1;
        Func<int> b = () => x * 10;
        a();
        Log(b());
        await Pause("p");
        a();
        Log(b());
        x = 7;
        await Pause("q");
        Log(b());
    }
}
