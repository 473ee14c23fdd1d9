// The exception of a cancellation comes out of a finally block that awaits, whatever cancellations pass meanwhile.
public static partial class P
{
    [Coroutine]
    public static async Coroutine Main()
    {
        try { await Waiting("first", "second"); }
        catch (OperationCanceledException e) { Log("caught " + e.Message); }

        var task = CreateTask(Waiting("third", "fourth"));
        try { await task; }
        catch (OperationCanceledException e) { Log("caught " + e.Message); }
    }

    [Coroutine]
    private static async Coroutine Waiting(string own, string other)
    {
        var task = CreateTask(Cancelled(own));
        try
        {
            await task;
            Log("never");
        }
        finally
        {
            var second = CreateTask(Cancelled(other));
            await Pause("finally");
            try { await second; }
            catch (OperationCanceledException e) { Log("meanwhile " + e.Message); }
        }
    }

    [Coroutine]
    private static async Coroutine Cancelled(string message)
    {
        await Pause(message);
        throw new OperationCanceledException(message);
    }
}
