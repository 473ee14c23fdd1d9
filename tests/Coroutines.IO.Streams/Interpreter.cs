namespace Coroutines.IO.Streams;

/// <summary>Runs one scenario on a loop with a virtual clock, and keeps the trace.</summary>
internal sealed partial class Interpreter
{
    /// <summary>No scenario has a longer trace: a loop that goes on for ever is wrong.</summary>
    private const int LongestTrace = 1000;

    /// <summary>The end of a connection may be an entry of the turn after the last task's end.</summary>
    private const int TurnsAfterwards = 3;

    private readonly Scenario _scenario;
    private readonly CoroutineLoop _loop;
    private readonly List<TraceEvent> _trace = [];
    private readonly Dictionary<string, CoroutineTask> _tasks = [];
    private readonly CoroutineReader _reader;
    private readonly ScriptTransport _transport;
    private readonly CoroutineWriter _writer;
    private int _written;
    private bool _closed;

    private Interpreter(Scenario scenario, CoroutineLoop loop)
    {
        _scenario = scenario;
        _loop = loop;
        _reader = scenario.Limit is { } limit ? new CoroutineReader(limit) : new CoroutineReader();
        var protocol = new StreamProtocol(_reader);
        _transport = new ScriptTransport(loop, scenario, text => Log("-", text)) { Protocol = protocol };
        if (scenario.HasTransport)
        {
            protocol.ConnectionMade(_transport);
        }

        _writer = protocol.Writer ?? new CoroutineWriter(_transport, protocol);
    }

    public static List<TraceEvent> Run(Scenario scenario, bool debug)
    {
        Interpreter? interpreter = null;
        using var loop = new CoroutineLoop(new CoroutineLoopOptions
        {
            Clock = CoroutineClock.Virtual,
            TaskCapacity = 16,
            Debug = debug,
            ExceptionHandler = (_, report) => interpreter!.Log("-", $"reported: {report.Message} {report.Exception}"),
        });
        interpreter = new Interpreter(scenario, loop);
        return interpreter.Run();
    }

    private List<TraceEvent> Run()
    {
        foreach ((string name, Op[] ops) in _scenario.Tasks)
        {
            _tasks.Add(name, _loop.CreateTask(RunTask(name, ops)));
        }

        string last = "end";
        try
        {
            _loop.RunUntilComplete(WaitForAll());
        }
        catch (CoroutineDeadlockException)
        {
            last = "deadlock";
        }

        Log("-", last + Reading() + Writing());
        _closed = true;
        return _trace;
    }

    [Coroutine]
    private async Coroutine WaitForAll()
    {
        foreach ((string name, _) in _scenario.Tasks)
        {
            try
            {
                await _tasks[name];
            }
            catch (OperationCanceledException)
            {
                // It was cancelled before its first step.
            }
        }

        for (int turn = 0; turn < TurnsAfterwards; turn++)
        {
            await Coroutine.Yield();
        }
    }

    [Coroutine]
    private async Coroutine RunTask(string name, Op[] ops)
    {
        foreach (Op op in ops)
        {
            await Step(name, op);
            if (_closed)
            {
                // The run is over; what is left is only to end.
                return;
            }
        }

        Log(name, "end");
    }

    /// <summary>One operation: every exception is an outcome, and the task goes on.</summary>
    [Coroutine]
    private async Coroutine Step(string label, Op op)
    {
        if (Waits(op.Kind))
        {
            Log(label, op.Within is { } limit ? $"{op.Title} within {limit}" : op.Title);
        }

        try
        {
            string? value;
            if (op.Within is { } within)
            {
                await using (Coroutine.TimeoutAfter(TimeSpan.FromMilliseconds(within)))
                {
                    value = await Perform(label, op);
                }
            }
            else
            {
                value = await Perform(label, op);
            }

            if (op.Kind is not ("yield" or "ticks" or "pump"))
            {
                string title = Waits(op.Kind) ? op.Kind : op.Title;
                Log(label, (value is null ? title : $"{title} -> {value}") + State(op.Kind));
            }
        }
        catch (Exception error)
        {
            Log(label, $"{op.Kind} ! {Texts.Write(op.Kind, error)}{State(op.Kind)}");
        }
    }

    [Coroutine]
    private async Coroutine<string?> Perform(string label, Op op)
    {
        switch (op.Kind)
        {
            case "yield":
                for (int turn = 0; turn < op.Number(0); turn++)
                {
                    await Coroutine.Yield();
                }

                return null;
            case "ticks":
                for (int turn = 1; turn <= op.Number(0); turn++)
                {
                    await Coroutine.Yield();
                    Log(label, $"tick {turn}");
                }

                return null;
            case "sleep":
                await Coroutine.Sleep(TimeSpan.FromMilliseconds(op.Number(0)));
                return null;
            case "drain" or "wait_closed":
                return await WaitForWriter(op);
            case "pump":
                return await Pump(label, op);
            default:
                return IsReading(op.Kind) ? await Read(label, op) : Perform(op);
        }
    }

    private static bool Waits(string kind) => IsReading(kind) || kind is "drain" or "wait_closed" or "sleep";

    private static bool IsReading(string kind) => kind is "read" or "readtoend" or "readline" or "readexactly" or "readuntil" or "lines";

    private static bool IsFeeding(string kind) => kind is "at_eof" or "feed" or "pump" or "eof" or "set_exception";

    private string State(string kind) =>
        IsReading(kind) || IsFeeding(kind) ? Reading()
        : kind is "yield" or "ticks" or "sleep" or "cancel" or "new_reader" or "set_transport" ? ""
        : Writing();

    private void Log(string label, string text)
    {
        if (_closed)
        {
            return;
        }

        if (_trace.Count == LongestTrace)
        {
            throw new InvalidDataException("The trace has no end.");
        }

        _trace.Add(new TraceEvent((long)_loop.Time.TotalMilliseconds, label, text));
    }
}
