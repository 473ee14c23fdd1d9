using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Coroutines.CompilerServices;

/// <summary>Awaits <c>DisposeAsync</c> of an enumerator, as <see cref="EnumeratorNextOperation"/> does.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct EnumeratorEndOperation : ICoroutineMachine
{
    private readonly ForeignHold _hold;
    private ValueTaskAwaiter _awaiter;

    /// <summary>Awaits a disposal that has begun.</summary>
    /// <param name="hold">What is held of the enumerator.</param>
    /// <param name="disposal">What <c>DisposeAsync</c> gave.</param>
    public EnumeratorEndOperation(ForeignHold hold, ValueTask disposal)
    {
        _hold = hold;
        _awaiter = disposal.GetAwaiter();
    }

    /// <inheritdoc cref="EnumeratorEndOperation(ForeignHold, ValueTask)"/>
    public EnumeratorEndOperation(ForeignHold hold, Task disposal)
        : this(hold, new ValueTask(disposal))
    {
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
            _awaiter.GetResult();
        }
        catch (OperationCanceledException error) when (context.MarkForeign(error))
        {
            throw;
        }

        context.Loop.Holds.Return(_hold);
        return PollStatus.Completed;
    }
}
