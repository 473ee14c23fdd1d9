// By arity: without a result and with one.
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>A <see cref="ValueTask"/> as a machine; see <see cref="AwaitedTask"/>.</summary>
[StackTraceHidden]
internal struct AwaitedValueTask : ICoroutineMachine
{
    private ValueTaskAwaiter _awaiter;

    public static Coroutine Stage(ValueTask task) => CoroutineLoop.StagingStore.Stage(new AwaitedValueTask { _awaiter = task.GetAwaiter() });

    public PollStatus Poll(ref PollContext context)
    {
        PollStatus status = context.PollAwaited(ref _awaiter, _awaiter.IsCompleted);
        if (status == PollStatus.Completed)
        {
            try
            {
                _awaiter.GetResult();
            }
            catch (OperationCanceledException foreign) when (context.MarkForeign(foreign))
            {
                throw;
            }
        }

        return status;
    }
}

/// <inheritdoc cref="AwaitedValueTask"/>
[StackTraceHidden]
internal struct AwaitedValueTask<T> : ICoroutineMachine<T>
{
    private ValueTaskAwaiter<T> _awaiter;
    private T? _result;

    public static Coroutine<T> Stage(ValueTask<T> task) =>
        CoroutineLoop.StagingStore.Stage<AwaitedValueTask<T>, T>(new AwaitedValueTask<T> { _awaiter = task.GetAwaiter() });

    public PollStatus Poll(ref PollContext context)
    {
        PollStatus status = context.PollAwaited(ref _awaiter, _awaiter.IsCompleted);
        if (status == PollStatus.Completed)
        {
            try
            {
                _result = _awaiter.GetResult();
            }
            catch (OperationCanceledException foreign) when (context.MarkForeign(foreign))
            {
                throw;
            }
        }

        return status;
    }

    public readonly T GetResult() => _result!;
}
