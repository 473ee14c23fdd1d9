namespace Coroutines.Asyncio;

/// <summary>The end of a scenario on a loop that goes on.</summary>
internal sealed partial class Interpreter
{
    private const int MostRounds = 200;

    /// <summary>What asyncio's <c>run</c> does when its main task is done: cancels the tasks that are left, and waits for them.</summary>
    public void CancelAll()
    {
        CoroutineTask[] left = _loop.AllTasks();
        foreach (CoroutineTask task in left)
        {
            task.Cancel();
        }

        try
        {
            _loop.RunUntilComplete(WaitFor(left));
        }
        catch (CoroutineDeadlockException deadlock)
        {
            Reported(deadlock);
        }
    }

    [Coroutine]
    private async Coroutine WaitFor(CoroutineTask[] tasks)
    {
        var all = new GatherBuilder(returnExceptions: true);
        foreach (CoroutineTask task in tasks)
        {
            all.Add(task);
        }

        await all.Build();
    }

    /// <summary>Sees to it that nothing of the scenarios stays: tasks that refuse to end, or wait for a lock that nobody will release, and handles.</summary>
    /// <param name="loop">The loop on which they ran.</param>
    /// <param name="scenarios">Those that ran at the same time.</param>
    public static void Leave(CoroutineLoop loop, params Interpreter[] scenarios)
    {
        foreach (Interpreter scenario in scenarios)
        {
            scenario._closed = true;
        }

        for (int round = 0; loop.TaskCount != 0 || Array.Exists(scenarios, scenario => scenario._kept.Count != 0); round++)
        {
            if (round == MostRounds)
            {
                throw new InvalidOperationException($"{loop.TaskCount} tasks do not end.");
            }

            foreach (Interpreter scenario in scenarios)
            {
                scenario.ReleaseLocks();
            }

            foreach (CoroutineTask task in loop.AllTasks())
            {
                task.Cancel();
            }

            loop.RunUntilComplete(LetEnd());
            if (loop.TaskCount == 0)
            {
                foreach (Interpreter scenario in scenarios)
                {
                    scenario.GiveUpHandles();
                }

                // Callbacks that were ready may have kept new handles, or started tasks.
                loop.RunUntilComplete(LetEnd());
            }
        }
    }

    private void ReleaseLocks()
    {
        foreach (object primitive in _objects.Values)
        {
            if (primitive is CoroutineLock { IsLocked: true } or CoroutineCondition { IsLocked: true })
            {
                Release(primitive);
            }
        }
    }

    private void GiveUpHandles()
    {
        IDisposable[] handles = [.. _kept];
        _kept.Clear();
        foreach (IDisposable handle in handles)
        {
            (handle as CoroutineCallback?)?.Cancel();
            handle.Dispose();
        }
    }

    /// <summary>Takes the turns in which tasks end, and entries that were dropped come up.</summary>
    [Coroutine]
    private static async Coroutine LetEnd() => await Coroutine.Sleep(Span(1));
}
