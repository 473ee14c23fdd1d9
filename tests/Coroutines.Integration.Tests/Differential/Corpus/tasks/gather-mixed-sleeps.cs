// Gather of sleepers ends in the order of deadlines.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var (a, b, c) = await Gather(Work("a", 30), Work("b", 10), Work("c", 20));
        Log($"{a}{b}{c} at {CoroutineLoop.Current.Time.TotalMilliseconds}");
    }

    [Coroutine] static async Coroutine<string> Work(string n, int ms) { Log(n); await Sleep(ms); Log(n + " done"); return n; }
}
