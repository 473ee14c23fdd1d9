// A struct enumerator by pattern, with Dispose by interface; its state survives the awaits.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var x in new Range3()) { Log(await Int("x", x)); if (x == 1) continue; await Pause("q"); }
    }
}

public struct Range3
{
    public Enumerator GetEnumerator() { Log("get"); return new Enumerator(); }

    public struct Enumerator : IDisposable
    {
        private int at;
        public int Current { get { Log("current"); return at; } }
        public bool MoveNext() { Log("move"); return ++at < 3; }
        public void Dispose() => Log("dispose at " + at);
    }
}
