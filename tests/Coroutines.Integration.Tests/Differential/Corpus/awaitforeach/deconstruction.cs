// await foreach with deconstruction.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        await foreach (var (a, b) in Pairs())
        {
            await Pause(b);
            Log(a);
        }
        Log("end");
    }

    static async IAsyncEnumerable<(int, string)> Pairs() { await new Signal(); yield return (1, "x"); yield return (2, "y"); }
}
