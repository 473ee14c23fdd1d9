using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <inheritdoc/>
/// <typeparam name="TMachine">The iterator's machine.</typeparam>
/// <typeparam name="T">The type of the items.</typeparam>
[StackTraceHidden]
internal sealed class CoroutineEnumerator<TMachine, T> : CoroutineEnumerator<T>
    where TMachine : struct, ICoroutineIterator<T>
{
    private readonly IDisposable? _link;
    private TMachine _machine;
    private bool _isWaiting;

    public CoroutineEnumerator(in TMachine machine, CancellationToken token)
        : base(token)
    {
        _machine = machine;
        if (token.CanBeCanceled)
        {
            _link = _machine.UseToken(token);
        }
    }

    public override T Current => _machine.Current;

    public override PollStatus Poll(ref PollContext context)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (context.Flags == 0 && _isWaiting)
        {
            ThrowHelper.ThrowInvalid("The enumerator is being moved already: await MoveNextAsync before the next call.");
        }

        if (IsOver)
        {
            HasItem = false;
            return PollStatus.Completed;
        }

        bool isOver = true;
        try
        {
            PollStatus status = _machine.Poll(ref context);
            HasItem = status == PollStatus.Completed && _machine.GetResult();
            _isWaiting = status == PollStatus.Pending;
            isOver = !HasItem && !_isWaiting;
            return status;
        }
        finally
        {
            if (isOver)
            {
                End();
            }
        }
    }

    public override bool BeginDispose()
    {
        // One that waits is being left already, at the end of its loop.
        if (IsOver || _isWaiting)
        {
            return false;
        }

        if (!_machine.BeginDispose())
        {
            // Before its first item.
            End();
            return false;
        }

        return true;
    }

    private void End()
    {
        IsOver = true;
        HasItem = false;
        _isWaiting = false;
        _machine = default;
        _link?.Dispose();
    }
}
