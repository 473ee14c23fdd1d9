namespace Coroutines.Explorer;

/// <summary>
/// Starts many tasks of every kind, cancels some at random moments, lets others run out of time or fail, and walks all that the loop rents.
/// </summary>
internal sealed class LeakWalk : IDisposable
{
    private const int MostLive = 96;
    private const int MostTicks = 100_000;

    private readonly CoroutineLoop _loop;
    private readonly LeakWork _work;
    private readonly Random _random;
    private readonly CoroutineTask[] _recent = new CoroutineTask[MostLive];
    private long _reports;

    public LeakWalk(int seed)
    {
        _random = new Random(seed);
        _loop = new CoroutineLoop(new CoroutineLoopOptions { TaskCapacity = 4096, ExceptionHandler = (_, _) => _reports++ });
        _work = new LeakWork(_loop);
    }

    public long Tasks { get; private set; }

    public long Cancelled { get; private set; }

    public long Reports => _reports;

    /// <summary>How many places all arrays of the loop have.</summary>
    public long Places => _loop.CountPlaces();

    /// <summary>Lets the arrays grow to more than is needed later: with more tasks at once.</summary>
    public void WarmUp()
    {
        Run(10_000, LeakWork.Kinds, 8 * MostLive);
        Run(10_000, LeakWork.KindsWithoutExceptions, 8 * MostLive);
    }

    /// <summary>Starts so many tasks and sees them through to their ends.</summary>
    /// <param name="count">How many; those that they start themselves come on top.</param>
    /// <param name="kinds">Of how many kinds.</param>
    /// <param name="mostLive">How many may live at once.</param>
    /// <returns>The bytes that were allocated.</returns>
    public long Run(long count, int kinds, int mostLive = MostLive)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (long i = 0; i < count; i++)
        {
            int at = _random.Next(_recent.Length);
            if (_random.Next(3) == 0 && !_recent[at].IsEmpty && _recent[at].Cancel())
            {
                Cancelled++;
            }

            _recent[at] = _loop.Start(_work.Make(_random.Next(kinds), _random.Next(20), _random.Next(20)));
            Tasks++;
            if (_random.Next(4) == 0 && mostLive == MostLive)
            {
                Tick();
            }

            TickUntil(mostLive);
        }

        TickUntil(0);
        Tick();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>What is still rented, or waits in a primitive; null if all is free again.</summary>
    public string? WhatIsLeft()
    {
        LoopCensus census = _loop.TakeCensus();
        if (census != default)
        {
            return census.ToString();
        }

        object? held = _work.Primitives.FirstOrDefault(primitive => WaitLists.CountWaiters(primitive) != 0);
        return held is null ? null : $"waiters of {held}";
    }

    public void Dispose() => _loop.Dispose();

    private void TickUntil(int live)
    {
        for (int ticks = 0; _loop.TaskCount > live; ticks++)
        {
            if (ticks == MostTicks)
            {
                throw new ScheduleException($"{_loop.TaskCount} tasks do not end: {string.Join(", ", _loop.AllTasks().Select(task => task.Name).Distinct())}");
            }

            Tick();
        }
    }

    private void Tick()
    {
        if (_random.Next(8) == 0)
        {
            _work.LetGo();
        }

        _loop.Tick(TimeSpan.FromMilliseconds(_random.Next(6)));
    }
}
