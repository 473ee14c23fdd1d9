// A resource that cannot be acquired: nothing is disposed, neither what an earlier round acquired nor a struct that is not there.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        for (var i = 0; i < 3; i++)
        {
            try { using (var res = Make(i)) { await Pause(res.Name); } }
            catch (InvalidOperationException e) { Log("caught " + e.Message); }
        }

        for (var i = 0; i < 3; i++)
        {
            try { using var value = Value(i); await Pause("value " + value.N); }
            catch (InvalidOperationException e) { Log("caught " + e.Message); }
        }

        for (var i = 0; i < 3; i++)
        {
            try { await using var res = new AsyncRes("async " + await Int("i", i == 1 ? await Fail("fails") : i)); Log(res.Name); }
            catch (InvalidOperationException e) { Log("caught " + e.Message); }
        }

        for (var i = 0; i < 3; i++)
        {
            try { using (Res first = Make(i == 1 ? 0 : i), second = Make(i)) { await Pause("two"); } }
            catch (InvalidOperationException e) { Log("caught " + e.Message); }
        }
    }

    private static Res Make(int i) => i == 1 ? throw new InvalidOperationException("no resource") : new Res("res " + i);

    private static Disposed Value(int i) => i == 1 ? throw new InvalidOperationException("no value") : new Disposed(i);
}

public readonly struct Disposed(int n) : IDisposable
{
    public int N => n;
    public void Dispose() => Log("dispose " + n);
}
