namespace Coroutines.Tests;

/// <summary>Awaits any machine and gives its result to a function.</summary>
[CoroutineMachine("Await")]
public struct AwaitMachine<TInner, T>(Func<TInner> make, Action<T> then) : ICoroutineMachine
    where TInner : struct, ICoroutineMachine<T>
{
    private int _state;
    private TInner _await1;

    public PollStatus Poll(ref PollContext context)
    {
        if (_state == 0)
        {
            _await1 = make();
            _state = 1;
        }

        PollStatus status = _await1.Poll(ref context);
        if (status == PollStatus.Completed)
        {
            then(_await1.GetResult());
        }

        return status;
    }
}
