// A lambda inside a lambda, capturing from three levels.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var a = 1;
        Func<int, Func<int, int>> f = x =>
        {
            var b = x * 10;
            return y => a++ + b++ + y;
        };
        await Pause("p");
        var g = f(2);
        await Pause("q");
        Log(g(100));
        Log(g(100));
        Log(a);
    }
}
