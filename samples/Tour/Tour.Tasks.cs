using Coroutines;
using static Coroutines.Coroutine;

public static partial class Tour
{
    [Coroutine]
    private static async Coroutine Tasks()
    {
        Title("A task runs by itself from the next turn of the loop on; awaiting it later gives its result");
        var task = CreateTask(Count("task", 3));
        Say("the task exists and has not run yet");
        await Sleep(2 * Beat);
        Say("the main coroutine did something else meanwhile");
        Say($"the task returned {await task}");
    }

    [Coroutine]
    private static async Coroutine TimeLimits()
    {
        Title("A time limit: WaitFor cancels what takes too long and throws, TryWaitFor says so without an exception");
        try
        {
            await WaitFor(Count("patient", 10), TimeSpan.FromMilliseconds(600));
        }
        catch (TimeoutException)
        {
            Say("too slow");
        }

        var (completed, value) = await TryWaitFor(Count("quick", 1), TimeSpan.FromMilliseconds(600));
        Say(completed ? $"in time, with {value}" : "too slow again");
    }
}
