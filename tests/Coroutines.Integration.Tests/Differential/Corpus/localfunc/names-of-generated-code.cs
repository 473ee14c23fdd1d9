// Local functions named like what is generated.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var n = 1;
        int Main() => n + 1;
        int state() => n + 2;
        int status() => n + 3;
        int context() => n + 4;
        int Closure1() => n + 5;
        static int result() => 6;
        int Poll() => n + 7;
        int GetResult() => n + 8;
        int suspended(int status) => n + status;
        await Pause("a");
        n = 10;
        Log(Main() + " " + state() + " " + status() + " " + context() + " " + Closure1() + " " + result() + " " + Poll() + " " + GetResult() + " " + suspended(3));
        Func<int> f = Closure1;
        await Pause("b");
        Log(f());
    }
}
