using Coroutines.Explorer;

namespace Coroutines.Misuse;

/// <summary>The loop of one cell, the tasks that must not suffer, the task that leads to the callback, and what was seen.</summary>
internal sealed partial class World
{
    public const int Capacity = 48;
    private const int VictimCount = 3;

    private readonly Lock _gate = new();
    private readonly List<string> _wrong = [];
    private readonly List<CoroutineTask<string>> _victims = [];
    private readonly List<CoroutineTask> _fillers = [];
    private readonly List<Coroutine> _dropped = [];
    private readonly List<CoroutineCallback> _fillerCallbacks = [];
    private readonly List<Action> _continuations = [];
    private readonly List<Thread> _threads = [];
    private int _calls;

    public World(Cell cell)
    {
        Cell = cell;
        Clock = new HurriedClock(this);
        Loop = new CoroutineLoop(new CoroutineLoopOptions
        {
            Clock = cell.Clock switch
            {
                ClockChoice.Manual => CoroutineClock.Manual,
                ClockChoice.Virtual => CoroutineClock.Virtual,
                _ => CoroutineClock.FromTimeProvider(Clock),
            },
            TaskCapacity = Capacity,
            CapacityPolicy = cell.Setting == Setting.Full ? CapacityPolicy.Throw : CapacityPolicy.Grow,
            Debug = cell.Setting == Setting.Debug,
            UseSynchronizationContext = cell.Setting == Setting.Contexts,
            FlowExecutionContext = cell.Setting == Setting.Contexts,
            ExceptionHandler = cell.Kind.Is(KindTraits.NoHandler) ? null : OnHandler,
            MaxIterationsPerTick = 2000,
        });
    }

    public Cell Cell { get; }

    public CoroutineLoop Loop { get; }

    public HurriedClock Clock { get; }

    /// <summary>The task that leads to the callback.</summary>
    public CoroutineTask Subject { get; private set; }

    /// <summary>Another task, for acts to cancel or forget.</summary>
    public CoroutineTask Other { get; private set; }

    /// <summary>A future that a task waits for.</summary>
    public CoroutineFuture<int> Future { get; private set; } = null!;

    public CoroutineEvent Event { get; } = new();

    public CoroutineQueue<int> Queue { get; } = new();

    public CancellationTokenSource Tokens { get; } = new();

    /// <summary>What the callback was called for: an act uses it again from within.</summary>
    public Action UseOwn { get; set; } = static () => { };

    public SynchronizationContext? Context { get; set; }

    /// <summary>Set while a callback runs that the handler was told of.</summary>
    public bool HandlerActs { get; set; }

    public bool Ended => Loop.IsDisposed;

    /// <summary>The calls that were posted, and that came.</summary>
    public int Posted;

    public int Came;

    public string? Verdict => _wrong.Count == 0 ? null : string.Join("; ", _wrong.Distinct());

    public void Wrong(string what)
    {
        lock (_gate)
        {
            _wrong.Add(what);
        }
    }

    /// <summary>The library calls the user: whatever kind the cell is of, it comes here.</summary>
    public void Called()
    {
        lock (_gate)
        {
            if (_calls++ >= (Cell.Has(ActTraits.Throws) ? 2 : 1))
            {
                return;
            }
        }

        foreach (MisuseAct act in Cell.Acts)
        {
            act.Do(this);
        }
    }

    /// <summary>Keeps a continuation that the library gave away, for the end.</summary>
    public void Keep(Action continuation)
    {
        lock (_gate)
        {
            _continuations.Add(continuation);
        }
    }

    public void Run(Thread thread)
    {
        lock (_gate)
        {
            _threads.Add(thread);
        }

        thread.IsBackground = true;
        thread.Start();
    }

    /// <summary>Starts the tasks that must not suffer, and what acts play with.</summary>
    public void Populate()
    {
        Future = new CoroutineFuture<int>(Loop);
        for (int i = 0; i < VictimCount; i++)
        {
            _victims.Add(Loop.CreateTask(Tasks.Victim(Cell.Setting == Setting.Full, "victim", "text", i)));
        }

        Other = Loop.CreateTask(Tasks.Sleeper());
        Loop.Start(Tasks.WaitsFor(Future));
        Loop.Start(Tasks.WaitsFor(Event));
        if (Cell.Kind.Is(KindTraits.Threads))
        {
            _hold = Loop.ExpectOutsideCalls();
        }
    }

    /// <summary>Starts the task that leads to the callback.</summary>
    public void StartSubject()
    {
        Subject = Loop.CreateTask(Tasks.Subject(this), "subject");
        Subject.AddDoneCallback(SubjectDone);
        if (Cell.Setting == Setting.Full)
        {
            Fill();
        }
    }

    /// <summary>Keeps a task that a cell made, to let go of it in the end.</summary>
    public CoroutineTask Hold(CoroutineTask task)
    {
        lock (_gate)
        {
            _fillers.Add(task);
        }

        return task;
    }

    /// <summary>A coroutine that nobody starts before the end.</summary>
    public void Drop(Coroutine coroutine)
    {
        lock (_gate)
        {
            _dropped.Add(coroutine);
        }
    }

    private LoopHold? _hold;

    /// <summary>Takes every place that is left.</summary>
    private void Fill()
    {
        try
        {
            while (true)
            {
                _fillers.Add(Loop.CreateTask(Tasks.Sleeper()));
            }
        }
        catch (CapacityExceededException)
        {
        }

        try
        {
            // A few places stay: for what stops a run, and for what comes in.
            while (_fillerCallbacks.Count < Capacity + 12)
            {
                _fillerCallbacks.Add(Loop.CallLater(TimeSpan.FromHours(1), static () => { }));
            }
        }
        catch (CapacityExceededException)
        {
        }
    }

    private void CheckVictims()
    {
        for (int i = 0; i < _victims.Count; i++)
        {
            CoroutineTask<string> victim = _victims[i];
            if (!victim.IsCompleted)
            {
                Wrong("a victim does not end");
                continue;
            }

            bool excused = Ended || Cell.Has(ActTraits.CancelsAll);
            try
            {
                string expected = Tasks.VictimResult("victim", "text", i);
                if (victim.Result is var came && came != expected)
                {
                    Wrong($"a victim gives '{came}'");
                }
            }
            catch (Exception error) when (excused && error is OperationCanceledException or ObjectDisposedException)
            {
            }
            catch (Exception error)
            {
                Wrong($"a victim ends with {error.GetType().Name}: {Line(error.Message)}");
            }
        }
    }

    private void CheckBooks()
    {
        try
        {
            if (LoopBooks.WhatIsLeft(Loop) is { } left)
            {
                Wrong("left: " + left);
            }
        }
        catch (Exception error)
        {
            Wrong($"books: {Line(error.Message)}");
        }
    }

    internal static string Line(string text) => text.ReplaceLineEndings(" ") is var line && line.Length > 160 ? line[..160] : line;
}
