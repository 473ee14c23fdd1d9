using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Small coroutines that tests are made of; what they say goes to the run.</summary>
internal static partial class Parts
{
    [Coroutine]
    public static async Coroutine Nap(int milliseconds) => await Sleep(milliseconds);

    [Coroutine]
    public static async Coroutine<int> Value(int value, int milliseconds = 0)
    {
        await Sleep(milliseconds);
        return value;
    }

    [Coroutine]
    public static async Coroutine Fail(string message, int milliseconds)
    {
        await Sleep(milliseconds);
        throw new FormatException(message);
    }

    [Coroutine]
    public static async Coroutine SayAfter(string name, int milliseconds)
    {
        await Sleep(milliseconds);
        SayAt(name);
    }

    /// <summary>Sleeps for long, and says when it is cancelled, and when its cleanup has ended.</summary>
    [Coroutine]
    public static async Coroutine Sleeper(string name, int cleanup = 0)
    {
        try
        {
            await Sleep(1000);
        }
        catch (OperationCanceledException)
        {
            SayAt($"{name} cancelled");
            if (cleanup != 0)
            {
                await Sleep(cleanup);
                SayAt($"{name} ends");
            }

            throw;
        }
    }

    /// <summary>Tells that nothing is left of the requests: the next sleep is not cancelled.</summary>
    [Coroutine]
    public static async Coroutine Rest()
    {
        Say(CoroutineTask.Current.Cancelling);
        await Sleep(1);
        SayAt("slept");
    }

    /// <summary>Says that a coroutine was cancelled, instead of being so.</summary>
    [Coroutine]
    public static async Coroutine OrCancelled(string name, Coroutine body)
    {
        try
        {
            await body;
        }
        catch (OperationCanceledException)
        {
            SayAt($"{name} cancelled");
        }
    }

    /// <summary>Cancels a task after a time, and says when the cancellation came out of it.</summary>
    [Coroutine]
    public static async Coroutine CancelAfter(int milliseconds, CoroutineTask task)
    {
        await Sleep(milliseconds);
        task.Cancel();
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
            SayAt("cancelled");
        }
    }
}
