// A pattern enumerator without IDisposable is not disposed.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        foreach (var x in new Seq()) { await Pause("p" + x); }
        Log("end");
    }
}

public sealed class Seq
{
    public Enumerator GetEnumerator() => new();
    public sealed class Enumerator
    {
        private int at;
        public int Current => at;
        public bool MoveNext() => ++at < 3;
        public void Dispose() => Log("not by pattern");
    }
}
