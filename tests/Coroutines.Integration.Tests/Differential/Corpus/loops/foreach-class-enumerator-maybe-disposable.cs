// A non-sealed enumerator is disposed when its run-time type is disposable.
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
    public Enumerator GetEnumerator() => new Derived();
}
public class Enumerator
{
    private int at;
    public int Current => at;
    public bool MoveNext() => ++at < 3;
}
public class Derived : Enumerator, IDisposable
{
    public void Dispose() => Log("dispose derived");
}
