// A variable of a pattern in a while condition.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        var queue = new Queue<object>(new object[] { 1, 2, "stop", 3 });
        while (await Of("next", queue.Dequeue()) is int n)
        {
            await Pause("n" + n);
            Log(n);
        }
        Log(queue.Count);
    }
}
