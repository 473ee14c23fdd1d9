using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Lets frames pass; from <see cref="Coroutine.WaitFrames"/>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct WaitFramesOperation : ICoroutineMachine
{
    private int _left;
    private NextFrameOperation _frame;

    internal WaitFramesOperation(int count)
    {
        _left = count;
        _frame = default;
    }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        while (_left > 0)
        {
            PollStatus status = _frame.Poll(ref context);
            if (status != PollStatus.Completed)
            {
                return status;
            }

            _left--;
        }

        return PollStatus.Completed;
    }
}
