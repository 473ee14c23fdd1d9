using static Coroutines.Coroutine;

namespace Coroutines.Safety.Programs;

/// <summary>
/// The stack guard may refuse between the two halves of a wait, when it is registered and is to be cancelled. Nobody waits then: what was to be waited for tells no stranger.
/// </summary>
internal static partial class DeepStacks
{
    private static CoroutineEvent s_event = null!;

    private enum Kind
    {
        InPlace,
        Handle,
        Nested,
        NoTimeLeft,
    }

    [Coroutine]
    private static async Coroutine<string> Child(int number)
    {
        await Sleep(10);
        return "child " + number;
    }

    [Coroutine]
    private static async Coroutine<string> Parent(int number)
    {
        (string a, string b) = await Gather(Child(number), Child(number + 1));
        return a + b;
    }

    [Coroutine]
    private static async Coroutine<string> Waits(int number)
    {
        await s_event.Wait();
        return "waited " + number;
    }

    [Coroutine]
    private static async Coroutine<string> Deep(int depth, Kind kind)
    {
        if (depth != 0)
        {
            return await Deep(depth - 1, kind);
        }

        CoroutineTask.Current.Cancel();
        switch (kind)
        {
            case Kind.InPlace:
                (string a, string b) = await Gather(Child(1), Child(2));
                return a + b;
            case Kind.Handle:
                var gather = Gather(Child(1), Child(2));
                (a, b) = await gather;
                return a + b;
            case Kind.Nested:
                (a, b) = await Gather(Parent(1), Parent(3));
                return a + b;
            default:
                return await WaitFor(Parent(1), TimeSpan.Zero);
        }
    }

    [Safety("children that are gathered in place end, and wake no stranger")]
    internal static void DeepGatherStranger() => Explore(Kind.InPlace);

    [Safety("a gather with a handle ends, and wakes no stranger")]
    internal static void DeepJoinStranger() => Explore(Kind.Handle);

    [Safety("gathers in gathers end, and wake no stranger")]
    internal static void DeepNestedStranger() => Explore(Kind.Nested);

    [Safety("a limit without time left tells no stranger")]
    internal static void DeepWaitForStranger() => Explore(Kind.NoTimeLeft);

    /// <summary>Every depth around the one where the guard refuses first, each with strangers in the freed slots.</summary>
    private static void Explore(Kind kind)
    {
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    int low = FirstRefused(kind);
                    for (int depth = Math.Max(0, low - 24); depth < low + 8; depth++)
                    {
                        Try(depth, kind);
                    }
                }
                catch (Exception error)
                {
                    failure = error;
                }
            },
            512 * 1024);
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            throw new SafetyException(failure.ToString());
        }
    }

    private static int FirstRefused(Kind kind)
    {
        int low = 0;
        int high = 20_000;
        while (high - low > 1)
        {
            int middle = (low + high) / 2;
            using CoroutineLoop loop = Loops.Virtual();
            try
            {
                loop.RunUntilComplete(Deep(middle, kind));
                low = middle;
            }
            catch (OperationCanceledException)
            {
                low = middle;
            }
            catch (InsufficientExecutionStackException)
            {
                high = middle;
            }
        }

        return high;
    }

    private static void Try(int depth, Kind kind)
    {
        CoroutineLoop loop = Loops.Virtual();
        Loops.StartStrangers(loop);
        CoroutineTask<string> task = loop.CreateTask(Deep(depth, kind));
        try
        {
            loop.RunUntilComplete(task);
        }
        catch (Exception error) when (error is InsufficientExecutionStackException or OperationCanceledException)
        {
        }

        s_event = new CoroutineEvent();
        CoroutineTask<string>[] waiters = [.. Enumerable.Range(0, 200).Select(number => loop.CreateTask(Waits(number)))];
        loop.Tick(0.0);
        Loops.Ticks(loop, 5, 0.01);
        Check.That(waiters.All(static waiter => !waiter.IsCompleted), $"depth {depth}: a stranger was woken");
        Check.Equal(3 + waiters.Length, loop.TaskCount, $"depth {depth}: tasks");
        loop.CallSoon(s_event.Set);
        Loops.Ticks(loop, 3);
        for (int i = 0; i < waiters.Length; i++)
        {
            Check.Equal("waited " + i, waiters[i].Result, "a waiter");
        }

        Check.Left(loop, 3);
        loop.Dispose();
        Check.NothingLeft(loop);
    }
}
