using static Coroutines.Coroutine;

namespace Coroutines.Benchmarks;

/// <summary>100,000 live activities, each resumed once a turn.</summary>
internal static partial class Resume
{
    private const int Population = 100_000;
    private static long resumes;

    public static void Coroutines(int operations)
    {
        resumes = 0;
        for (var i = 0; i < Population; i++)
        {
            Loops.Large.Start(Walk(operations / Population));
        }

        while (Loops.Large.TaskCount > 0)
        {
            Loops.Large.Tick(TimeSpan.Zero);
        }

        Check.Equal(operations, resumes);
    }

    public static void Tasks(int operations)
    {
        resumes = 0;
        for (var i = 0; i < Population; i++)
        {
            _ = WalkTask(operations / Population);
        }

        TurnQueue.Drain();
        Check.Equal(operations, resumes);
    }

    public static void ValueTasks(int operations)
    {
        resumes = 0;
        for (var i = 0; i < Population; i++)
        {
            _ = WalkValueTask(operations / Population).Preserve();
        }

        TurnQueue.Drain();
        Check.Equal(operations, resumes);
    }

    public static void ByHand(int operations)
    {
        resumes = 0;
        var machines = HandWritten.Machines.AsSpan(0, Population);
        foreach (ref var machine in machines)
        {
            machine = new HandWritten { Left = operations / Population };
        }

        for (var live = Population; live > 0;)
        {
            live = 0;
            foreach (ref var machine in machines)
            {
                live += machine.Step(ref resumes) ? 1 : 0;
            }
        }

        Check.Equal(operations, resumes);
    }

    [Coroutine]
    private static async Coroutine Walk(int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            await Yield();
            resumes++;
        }
    }

    private static async Task WalkTask(int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            await TurnQueue.NextTurn;
            resumes++;
        }
    }

    private static async ValueTask WalkValueTask(int steps)
    {
        for (var i = 0; i < steps; i++)
        {
            await TurnQueue.NextTurn;
            resumes++;
        }
    }
}
