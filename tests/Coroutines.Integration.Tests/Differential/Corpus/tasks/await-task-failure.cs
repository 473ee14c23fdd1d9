// Failed and cancelled tasks, awaited.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await Task.FromException(new ArgumentException("t")); } catch (ArgumentException e) { Log(e); }
        try { await Task.FromException<int>(new FormatException("u")); } catch (FormatException e) { Log(e); }
        try { await Bad(); } catch (InvalidOperationException e) { Log(e); }
        try { await Task.FromCanceled(new CancellationToken(true)); } catch (OperationCanceledException e) { Log(e.GetType().Name); }
        await Pause("end");
    }

    static async Task Bad() { await new Signal(); Throw<int>("bad"); }
}
