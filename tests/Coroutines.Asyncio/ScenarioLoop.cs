namespace Coroutines.Asyncio;

/// <summary>A loop on a virtual clock that scenarios run on: one of its own for each, or one for all.</summary>
internal sealed partial class ScenarioLoop : IDisposable
{
    private static readonly TimeSpan s_together = TimeSpan.FromMilliseconds(200);

    private Interpreter? _current;

    public ScenarioLoop(bool debug) => Loop = new CoroutineLoop(new CoroutineLoopOptions
    {
        Clock = CoroutineClock.Virtual,
        TaskCapacity = 16,
        Debug = debug,
        ExceptionHandler = (_, report) => _current?.Reported(report.Exception),
    });

    public CoroutineLoop Loop { get; }

    /// <summary>Runs a scenario to its end, which is that of the loop, as asyncio's <c>run</c> ends.</summary>
    public List<TraceEvent> RunLast(Scenario scenario)
    {
        _current = new Interpreter(scenario, Loop);
        return _current.Run(Loop.Dispose);
    }

    /// <summary>Runs a scenario of many: the loop goes on, and nothing of the scenario stays on it.</summary>
    public List<TraceEvent> RunNext(Scenario scenario)
    {
        _current = new Interpreter(scenario, Loop);
        List<TraceEvent> trace = _current.Run(_current.CancelAll);
        Interpreter.Leave(Loop, _current);
        return trace;
    }

    /// <summary>Runs several scenarios at the same time; what they leave of each other has no trace to compare with.</summary>
    public void RunTogether(IEnumerable<Scenario> scenarios)
    {
        _current = null;
        Interpreter[] crowd = [.. scenarios.Select(scenario => new Interpreter(scenario, Loop))];
        foreach (Interpreter interpreter in crowd)
        {
            interpreter.Begin();
        }

        // Not to their ends: one may wait for ever while another goes on for ever.
        Loop.RunUntilComplete(LetRun());
        Interpreter.Leave(Loop, crowd);
    }

    [Coroutine]
    private static async Coroutine LetRun() => await Coroutine.Sleep(s_together);

    public void Dispose() => Loop.Dispose();
}
