using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Coroutines;

/// <summary>Waits for several tasks, futures or gathers without taking their results; from <c>Coroutine.Wait</c>.</summary>
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Awaited, never compared.")]
[StackTraceHidden]
public struct WaitOperation : ICoroutineMachine<WaitResult>
{
    private readonly CoroutineLoop _loop;
    private readonly int _record;
    private readonly uint _generation;
    private WaitResult _result;

    internal WaitOperation(CoroutineLoop loop, int record)
    {
        _loop = loop;
        _record = record;
        _generation = loop.Waits.GenerationOf(record);
        _result = default;
    }

    /// <inheritdoc/>
    public PollStatus Poll(ref PollContext context)
    {
        PollFlags flags = context.Flags;
        if (flags == 0)
        {
            if (!_loop.Waits.IsNew(_record, _generation))
            {
                ThrowHelper.ThrowInvalid("This wait was awaited already. Call Wait again for another.");
            }

            _loop.Waits.Begin(_record, context.Task);
            return PollStatus.Pending;
        }

        context.Flags = 0;
        _result = _loop.Waits.End(_record);
        return (flags & PollFlags.Cancel) != 0 ? _loop.DeliverCancel(context.Task) : PollStatus.Completed;
    }

    /// <inheritdoc/>
    public readonly WaitResult GetResult() => _result;

    /// <summary>Awaits from ordinary <c>async</c> code on the loop's thread.</summary>
    public readonly CoroutineTaskAwaiter<WaitResult> GetAwaiter() => CoroutineLoop.StagingStore.Stage<WaitOperation, WaitResult>(in this).GetAwaiter();
}
