namespace Coroutines.Tests;

/// <summary>Awaits machines one after the other.</summary>
[CoroutineMachine("Sequence")]
public struct SequenceMachine(params Func<Coroutine>[] parts) : ICoroutineMachine
{
    private int _state;
    private bool _polling;
    private Coroutine _await;

    public PollStatus Poll(ref PollContext context)
    {
        while (_state < parts.Length)
        {
            if (!_polling)
            {
                _await = parts[_state]();
                _polling = true;
            }

            PollStatus status = _await.Poll(ref context);
            if (status != PollStatus.Completed)
            {
                return status;
            }

            _polling = false;
            _state++;
        }

        return PollStatus.Completed;
    }
}
