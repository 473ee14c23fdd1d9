using static Coroutines.Coroutine;

namespace Coroutines.Safety.Programs;

/// <summary>Memory may end at any array that a loop makes: what asked for it fails, and everything else goes on.</summary>
internal static partial class Memory
{
    private static int s_ended;

    [Coroutine]
    private static async Coroutine<string> Leaf(int number)
    {
        await Sleep(number % 7);
        await Yield();
        return "leaf " + number;
    }

    [Coroutine]
    private static async Coroutine Work(int number, CoroutineEvent signal)
    {
        try
        {
            (string a, string b) = await Gather(Leaf(number), Leaf(number + 1));
            Check.Equal($"leaf {number}leaf {number + 1}", a + b, "a gather");
            await Sleep(number % 50);
            await signal.Wait();
            CoroutineTask<string> child = CreateTask(Leaf(number));
            await Wait([child.AsUntyped()]);
            Check.Equal("leaf " + number, await child, "a child");
        }
        catch (OutOfMemoryException)
        {
        }
        finally
        {
            s_ended++;
        }
    }

    [Safety("for every array that is made in a run, memory that ends there: all tasks end, and the books are whole")]
    internal static void OutOfMemory()
    {
        int failures = 0;
        for (int at = 1; ; at++)
        {
            int calls = 0;
            LoopMemory.Allocating = () =>
            {
                if (++calls == at)
                {
                    throw new OutOfMemoryException("wanted");
                }
            };
            bool failed;
            try
            {
                failed = Run();
            }
            finally
            {
                LoopMemory.Allocating = null;
            }

            failures += failed ? 1 : 0;
            if (calls < at)
            {
                break;
            }
        }

        Check.That(failures >= 5, $"only {failures} runs failed anywhere");
    }

    /// <returns>Whether the end of memory was seen from outside.</returns>
    private static bool Run()
    {
        bool failed = false;
        CoroutineLoop loop;
        try
        {
            loop = Loops.Virtual(capacity: 1);
        }
        catch (OutOfMemoryException)
        {
            return true;
        }

        s_ended = 0;
        int started = 0;
        int called = 0;
        int expected = 0;
        var signal = new CoroutineEvent();
        Try(() => loop.Tick(0.0), ref failed);
        for (int i = 0; i < 200; i++)
        {
            if (Try(() => loop.Start(Work(i, signal)), ref failed))
            {
                started++;
            }

            if (Try(() => loop.CallSoon(() => called++), ref failed))
            {
                expected++;
            }

            if (Try(() => loop.CallLater(TimeSpan.FromMilliseconds(i), () => called++), ref failed))
            {
                expected++;
            }
        }

        Check.Equal(started, loop.TaskCount, "tasks that were started");
        for (int i = 0; i < 300; i++)
        {
            Try(() => loop.Tick(0.001), ref failed);
        }

        Try(() => loop.CallSoon(signal.Set), ref failed);
        LoopMemory.Allocating = null;
        loop.CallSoon(signal.Set);
        Loops.Ticks(loop, 100);
        Check.Equal(0, loop.TaskCount, "tasks that did not end");
        Check.Equal(started, s_ended, "tasks that ended");
        Check.Equal(expected, called, "callbacks");
        loop.TakeCensus();
        loop.Dispose();
        loop.TakeCensus();
        return failed;
    }

    private static bool Try(Action action, ref bool failed)
    {
        try
        {
            action();
            return true;
        }
        catch (OutOfMemoryException)
        {
            failed = true;
            return false;
        }
    }
}
