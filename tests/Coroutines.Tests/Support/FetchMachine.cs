namespace Coroutines.Tests;

/// <summary>Sleeps, then gives twice its argument.</summary>
[CoroutineMachine("Fetch")]
public struct FetchMachine(int id, int milliseconds, TraceLog? log) : ICoroutineMachine<int>
{
    private int _state;
    private SleepOperation _await1;

    public static Coroutine<int> Call(int id, int milliseconds = 1000, TraceLog? log = null) =>
        CoroutineSupport.Stage<FetchMachine, int>(new FetchMachine(id, milliseconds, log));

    public PollStatus Poll(ref PollContext context)
    {
        switch (_state)
        {
            case 0: break;
            case 1: goto Resume1;
        }

        log?.Add(context.Loop, $"fetch {id}");
        _await1 = Coroutine.Sleep(milliseconds);
        _state = 1;
    Resume1:
        PollStatus status = _await1.Poll(ref context);
        if (status != PollStatus.Completed)
        {
            return status;
        }

        log?.Add(context.Loop, $"fetched {id}");
        return PollStatus.Completed;
    }

    public readonly int GetResult() => id * 2;
}
