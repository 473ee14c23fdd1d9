using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>Awaits <c>MoveNextAsync</c> of an enumerator: a cancellation asks it to end and waits for that, instead of leaving it behind.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct EnumeratorNextOperation : ICoroutineMachine<bool>
{
    private readonly ForeignHold _hold;
    private ValueTaskAwaiter<bool> _awaiter;
    private bool _isLone;
    private bool _hasItem;

    /// <summary>Awaits a move that has begun.</summary>
    /// <param name="hold">What is held of the enumerator.</param>
    /// <param name="move">What <c>MoveNextAsync</c> gave.</param>
    public EnumeratorNextOperation(ForeignHold hold, ValueTask<bool> move)
    {
        _hold = hold;
        _awaiter = move.GetAwaiter();
    }

    /// <inheritdoc cref="EnumeratorNextOperation(ForeignHold, ValueTask{bool})"/>
    public EnumeratorNextOperation(ForeignHold hold, Task<bool> move)
        : this(hold, new ValueTask<bool>(move))
    {
    }

    /// <summary>Moves an enumerator that no <c>await foreach</c> stands around.</summary>
    /// <typeparam name="T">The type of its items.</typeparam>
    /// <param name="enumerator">The enumerator.</param>
    public static EnumeratorNextOperation Begin<T>(IAsyncEnumerator<T> enumerator)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        ForeignHold hold = loop.Holds.Rent();
        return new EnumeratorNextOperation(hold, loop.Holds.Move(enumerator, hold)) { _isLone = true };
    }

    void ICoroutineMachine.Describe(MachineMapBuilder map) => map.Inner(ref _awaiter);

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        if (context.Flags != 0 || !_awaiter.IsCompleted)
        {
            PollStatus status = context.Loop.Holds.Poll(ref context, ref _awaiter, _hold);
            if (status != PollStatus.Completed)
            {
                return status;
            }
        }

        try
        {
            _hasItem = _awaiter.GetResult();
        }
        catch (OperationCanceledException error)
        {
            OperationCanceledException translated = _hold.Translate(error);
            context.MarkForeign(translated);
            if (ReferenceEquals(translated, error))
            {
                throw;
            }

            throw translated;
        }

        if (_isLone)
        {
            context.Loop.Holds.Return(_hold);
        }

        return PollStatus.Completed;
    }

    /// <inheritdoc/>
    public readonly bool GetResult() => _hasItem;
}
