using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Every exception of misuse, with its message: what happened and what to do.</summary>
[StackTraceHidden]
internal static class ThrowHelper
{
    private const string Loop = "CoroutineLoop";

    [DoesNotReturn]
    public static T DefaultCoroutine<T>()
        where T : class =>
        throw new InvalidOperationException("This coroutine value is empty (default). Call the [Coroutine] method to make one.");

    [DoesNotReturn]
    public static void ThrowStartedTwice(string name) =>
        throw new InvalidOperationException(
            $"The coroutine {name} was started already: awaited, given to a verb, or dropped with its loop. A coroutine value starts once: call the method again for another run, or share a task made with CreateTask.");

    [DoesNotReturn]
    public static void ThrowAwaitedTwice(string name) =>
        throw new InvalidOperationException(
            $"The coroutine {name} is awaited already, by another task or by itself. A coroutine value is awaited once: share a task made with CreateTask.");

    [DoesNotReturn]
    public static void ThrowForeignCoroutine(string name) =>
        throw new InvalidOperationException(
            $"The coroutine {name} was made on another loop or thread. Call the method on the thread of the loop that runs it.");

    [DoesNotReturn]
    public static void ThrowTooDeep(string name) =>
        throw new InsufficientExecutionStackException(
            $"The coroutine {name} is awaited too deep for the thread's stack. Make the recursion shallower, or start part of it with CreateTask.");

    [DoesNotReturn]
    public static T NoLoop<T>() =>
        throw new InvalidOperationException(
            "No coroutine loop is current on this thread. Run the code inside a loop (CoroutineLoop.Run, Tick), or start it with loop.CreateTask.");

    [DoesNotReturn]
    public static void ThrowNoCurrentForAwait() =>
        throw new InvalidOperationException(
            "A coroutine can be awaited in ordinary async code only on the thread of a running loop. Start it with loop.CreateTask(...) and await its AsTask().");

    [DoesNotReturn]
    public static void ThrowWrongThread() =>
        throw new InvalidOperationException(
            "The loop belongs to another thread: the one that first ran it, or ran it first since its Release. Use CallSoonThreadSafe from other threads.");

    [DoesNotReturn]
    public static void ThrowReentrant() =>
        throw new InvalidOperationException(
            "The loop is running already. Do not call Run or Tick from inside a coroutine or a callback: await, or start a task.");

    [DoesNotReturn]
    public static void ThrowOtherLoopRunning() =>
        throw new InvalidOperationException("Another loop runs on this thread. Run this one after it, or on a thread of its own.");

    [DoesNotReturn]
    public static void ThrowDisposed() => throw Disposed();

    public static ObjectDisposedException Disposed() => new(Loop, "The loop was disposed. Make a new one.");

    public static ObjectDisposedException EndedWithItsLoop() => new(Loop, "The loop was disposed while the task was pending; it will not go on.");

    [DoesNotReturn]
    public static void ThrowStaleHandle() =>
        throw new InvalidOperationException(
            "The result of this task was taken already, or the task was forgotten: its handle is stale. Use Preserve() to read a result more than once.");

    [DoesNotReturn]
    public static void ThrowUnknownOutcome() =>
        throw new InvalidOperationException(
            "The task has ended, and what it came to is not known: Start keeps no outcome. Make the task with CreateTask, or keep the outcome with Preserve() before it ends.");

    [DoesNotReturn]
    public static void ThrowWaitsForItself() =>
        throw new InvalidOperationException(
            "This thread would block on a task of its own loop, which cannot go on meanwhile: it would never end. Await the task, or block on another thread.");

    [DoesNotReturn]
    public static void ThrowNotRun(string name) =>
        throw new InvalidOperationException($"The coroutine {name} has not run, so it has no result. Await it, or run it with CoroutineLoop.Run(...).");

    [DoesNotReturn]
    public static void ThrowGatheredTwice() =>
        throw new InvalidOperationException(
            "The results of this gather were taken by another await of it. A gather is awaited once: keep what it gave, or share a task made with CreateTask.");

    [DoesNotReturn]
    public static void ThrowEmptyHandle() =>
        throw new InvalidOperationException("This task handle is empty (default). CreateTask and Start give handles.");

    [DoesNotReturn]
    public static void ThrowNotDone() => throw new InvalidOperationException("The task is not done yet. Await it, or ask IsCompleted first.");

    [DoesNotReturn]
    public static void ThrowAlreadyDone() => throw new InvalidOperationException("The future is done already: its result can be set once. Use TrySetResult where that may happen.");

    [DoesNotReturn]
    public static void ThrowAwaitSelf() => throw new InvalidOperationException("A task cannot await itself.");

    [DoesNotReturn]
    public static void ThrowWrongLoop() =>
        throw new InvalidOperationException("This object is of another loop, which runs here or on another thread. A primitive, task or future belongs to the loop of its first use.");

    [DoesNotReturn]
    public static void ThrowNoTask() => throw new InvalidOperationException("This must be called inside a task of a running loop.");

    [DoesNotReturn]
    public static void ThrowCapacity(string what, int capacity) =>
        throw new CapacityExceededException(
            $"The loop has no room for another of its {capacity} {what}. Raise CoroutineLoopOptions.TaskCapacity, or let the loop grow: CoroutineLoopOptions.CapacityPolicy = CapacityPolicy.Grow.");

    [DoesNotReturn]
    public static void ThrowDuration(string parameter) =>
        throw new ArgumentOutOfRangeException(parameter, "A duration must be a number, and short enough that the loop's time plus it fits a TimeSpan.");

    [DoesNotReturn]
    public static void ThrowNegativeTick(string parameter) =>
        throw new ArgumentOutOfRangeException(parameter, "A loop's time does not run backwards: tick by zero or more.");

    [DoesNotReturn]
    public static void ThrowNotInOrdinaryCode(string what) =>
        throw new NotSupportedException($"{what} works in [Coroutine] methods, where await using tells it how the block ended; ordinary async code cannot.");

    [DoesNotReturn]
    public static void ThrowTimeout(TimeSpan timeout) =>
        throw new TimeoutException($"The operation did not complete within {timeout}.");

    [DoesNotReturn]
    public static void ThrowInvalid(string message) => throw new InvalidOperationException(message);

    /// <summary>A census found the books of a loop wrong. Nothing a user does brings this about.</summary>
    public static void ThrowUnless(bool holds, string what, string wrong, int number)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"The loop's books are wrong. {what}: {wrong} {number}.");
        }
    }
}
