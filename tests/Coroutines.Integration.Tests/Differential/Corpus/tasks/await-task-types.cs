// Awaits of Task, ValueTask, and their generic forms.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        Log(await Task.FromResult(1));
        await Task.CompletedTask;
        Log(await new ValueTask<int>(2));
        await default(ValueTask);
        Log(await Slow(3));
        Log(await Task.FromResult(4).ConfigureAwait(false));
        await Pause("end");
    }

    static async Task<int> Slow(int x) { await new Signal(); return x; }
}
