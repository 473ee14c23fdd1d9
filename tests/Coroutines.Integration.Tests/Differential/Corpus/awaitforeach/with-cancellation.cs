// WithCancellation and ConfigureAwait.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        using var source = new CancellationTokenSource();
        await foreach (var x in Numbers().WithCancellation(source.Token).ConfigureAwait(false))
        {
            await Pause("p" + x);
            Log(x);
        }
    }

    static async IAsyncEnumerable<int> Numbers([EnumeratorCancellation] CancellationToken token = default)
    {
        Log("can cancel " + token.CanBeCanceled);
        await new Signal();
        yield return 1;
        yield return 2;
    }
}
