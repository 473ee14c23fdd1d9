using static Coroutines.Coroutine;

namespace Coroutines.Benchmarks;

/// <summary>Start an activity, let it wait for one turn, see it end; 1,000 at a time.</summary>
internal static partial class Spawn
{
    private const int Batch = 1000;
    private static readonly HandWritten[] Machines = new HandWritten[Batch];
    private static long finished;

    private static CoroutineLoop Loop { get; } = new(new CoroutineLoopOptions { TaskCapacity = Batch, Clock = CoroutineClock.Manual });

    public static void Coroutines(int operations)
    {
        finished = 0;
        for (var done = 0; done < operations; done += Batch)
        {
            for (var i = 0; i < Batch; i++)
            {
                Loop.Start(Once());
            }

            Loop.Tick(TimeSpan.Zero);
        }

        Check.Equal(operations, finished);
    }

    public static void Tasks(int operations)
    {
        finished = 0;
        for (var done = 0; done < operations; done += Batch)
        {
            for (var i = 0; i < Batch; i++)
            {
                _ = OnceTask();
            }

            TurnQueue.Drain();
        }

        Check.Equal(operations, finished);
    }

    public static void ValueTasks(int operations)
    {
        finished = 0;
        for (var done = 0; done < operations; done += Batch)
        {
            for (var i = 0; i < Batch; i++)
            {
                _ = OnceValueTask().Preserve();
            }

            TurnQueue.Drain();
        }

        Check.Equal(operations, finished);
    }

    public static void ByHand(int operations)
    {
        finished = 0;
        for (var done = 0; done < operations; done += Batch)
        {
            foreach (ref var machine in Machines.AsSpan())
            {
                machine = new HandWritten { Left = 1 };
            }

            for (var live = Batch; live > 0;)
            {
                live = 0;
                foreach (ref var machine in Machines.AsSpan())
                {
                    live += machine.Step(ref finished) ? 1 : 0;
                }
            }
        }

        Check.Equal(operations, finished);
    }

    [Coroutine]
    private static async Coroutine Once()
    {
        await Yield();
        finished++;
    }

    private static async Task OnceTask()
    {
        await TurnQueue.NextTurn;
        finished++;
    }

    private static async ValueTask OnceValueTask()
    {
        await TurnQueue.NextTurn;
        finished++;
    }
}
