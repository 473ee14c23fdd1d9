namespace Coroutines.Tests;

/// <summary>Calls a function and ends.</summary>
[CoroutineMachine("Action")]
public readonly struct ActionMachine(Action action) : ICoroutineMachine
{
    public PollStatus Poll(ref PollContext context)
    {
        action();
        return PollStatus.Completed;
    }
}
