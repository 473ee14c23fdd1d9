// An out variable in a loop condition.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var map = new Dictionary<int, int> { [0] = 1, [1] = 2, [2] = 5 };
        var at = 0;
        while (map.TryGetValue(at, out var next))
        {
            await Pause("at" + at);
            Log(next);
            at = next;
        }
    }
}
