// Local functions and lambdas sharing captured state across awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var log = new List<string>();
        var n = 0;
        void Add(string s) { log.Add(s + n); n++; }
        Action<string> twice = s => { Add(s); Add(s); };
        twice("a");
        await Pause("p");
        int Count() { Add("count"); return log.Count; }
        n = 100;
        twice("b");
        Log(Count() + await Int("x", 1));
        Log(log);
    }
}
