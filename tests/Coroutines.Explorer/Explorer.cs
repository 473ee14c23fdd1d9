namespace Coroutines.Explorer;

/// <summary>
/// Runs a program under every order of its events up to a depth: depth first, each schedule from the beginning, on one loop, which must be
/// empty after each. An event that cannot happen is passed over, so that no schedule is counted twice.
/// </summary>
internal sealed class Explorer(ProgramEntry entry, int depth, Ending ending)
{
    private const int MostTurns = 500;

    private readonly List<Choice> _path = [];
    private readonly List<CoroutineExceptionContext> _reports = [];
    private readonly int _staged = CoroutineLoop.StoreOfThread.CountMachines();
    private CoroutineLoop? _loop;

    /// <summary>Explores all schedules, or up to the first that shows something wrong.</summary>
    public Exploration Run()
    {
        // Ordinary code in the programs goes on where it is woken, whoever runs the explorer.
        SynchronizationContext? context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            return RunAll();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }

    private Exploration RunAll()
    {
        long schedules = 0;
        do
        {
            _loop ??= NewLoop();
            try
            {
                RunSchedule();
                schedules++;
            }
            catch (Exception error)
            {
                return new Exploration(entry.Name, schedules, $"after [{string.Join(", ", _path.Select(choice => choice.Name))}]: {Text(error)}");
            }
        }
        while (Next());
        if (ending == Ending.Settled)
        {
            _loop.Dispose();
        }

        return new Exploration(entry.Name, schedules, null);
    }

    private static string Text(Exception error) => error is ScheduleException ? error.Message : error.ToString();

    private void RunSchedule()
    {
        _reports.Clear();
        SmallProgram program = entry.Make(_loop!);
        for (int at = 0; at < depth; at++)
        {
            if (at == _path.Count && !Extend(program))
            {
                break;
            }

            program.Events[_path[at].Event].Happen();
        }

        if (ending == Ending.Disposed)
        {
            DisposeLoop(program);
        }
        else
        {
            Settle(program);
        }
    }

    /// <summary>Lists what can happen now, and takes the first.</summary>
    private bool Extend(SmallProgram program)
    {
        int[] can = [.. Enumerable.Range(0, program.Events.Count).Where(i => program.Events[i].Can())];
        if (can.Length == 0)
        {
            return false;
        }

        _path.Add(new Choice(can, [.. can.Select(i => program.Events[i].Name)]));
        return true;
    }

    /// <summary>Goes to the next schedule: the last choice that has another way takes it.</summary>
    private bool Next()
    {
        while (_path.Count != 0)
        {
            if (_path[^1].MoveNext())
            {
                return true;
            }

            _path.RemoveAt(_path.Count - 1);
        }

        return false;
    }

    private void Settle(SmallProgram program)
    {
        Rest(program);
        program.CheckAtRest();
        for (int round = 0; round < 10 && !program.AllEnded; round++)
        {
            program.Settle();
            Rest(program);
        }

        program.Close();
        Rest(program);
        program.CheckEnds(disposed: false);
        CheckEmpty(program, _loop!.TakeCensus());
    }

    private void DisposeLoop(SmallProgram program)
    {
        CoroutineLoop loop = _loop!;
        _loop = null;
        program.LetGo();
        loop.Dispose();
        program.CheckEnds(disposed: true);
        CheckEmpty(program, loop.TakeCensus() with { Headers = 0, Results = 0, RareData = 0, Bridges = 0, Callbacks = 0, Timers = 0, Ready = 0 });
    }

    private void Rest(SmallProgram program)
    {
        for (int turns = 0; program.HasWork; turns++)
        {
            if (turns == MostTurns)
            {
                throw new ScheduleException("the loop does not come to rest");
            }

            program.Turn();
        }
    }

    private void CheckEmpty(SmallProgram program, LoopCensus census)
    {
        if (census != default)
        {
            throw new ScheduleException($"leaked: {census}");
        }

        if (CoroutineLoop.StoreOfThread.CountMachines() != _staged)
        {
            throw new ScheduleException("leaked: machines that were made on the thread");
        }

        // A loop that is disposed tells of errors that nobody had the time to take: those are right.
        if (_reports.Find(report => report.IsFinding || (ending == Ending.Settled && !program.MayReport(report.Exception!))) is { Message: not null } wrong)
        {
            throw new ScheduleException($"reported: {wrong}");
        }

        if (_reports.DistinctBy(report => report.Exception).Count() != _reports.Count)
        {
            throw new ScheduleException($"reported twice: {_reports[0]}");
        }
    }

    /// <summary>One turn a tick, so that events come between any two turns.</summary>
    private CoroutineLoop NewLoop() => new(new CoroutineLoopOptions
    {
        TaskCapacity = 32,
        MaxIterationsPerTick = 1,
        ExceptionHandler = (_, report) =>
        {
            // That there is more to do than one turn is what this is about.
            if (!report.Message.StartsWith("A tick took", StringComparison.Ordinal))
            {
                _reports.Add(report);
            }
        },
    });

    private sealed class Choice(int[] events, string[] names)
    {
        private int _at;

        public int Event => events[_at];

        public string Name => names[_at];

        public bool MoveNext() => ++_at < events.Length;
    }
}

/// <summary>How each schedule ends.</summary>
internal enum Ending
{
    /// <summary>Everybody gets what they wait for.</summary>
    Settled,

    /// <summary>The loop is disposed, whatever its tasks do.</summary>
    Disposed,
}

/// <summary>What came of exploring a program: how many schedules, and what the last showed if it was wrong.</summary>
internal sealed record Exploration(string Program, long Schedules, string? Failure);
