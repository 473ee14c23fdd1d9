// By arity: without a result and with one.
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>A task of .NET's as a machine, for the verbs that are given one. A value task stands for both kinds.</summary>
[StackTraceHidden]
internal struct AwaitedTask : ICoroutineMachine
{
    private ValueTaskAwaiter _awaiter;

    public static Coroutine Stage(Task task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return Stage(new ValueTask(task));
    }

    public static Coroutine Stage(ValueTask task) => CoroutineLoop.StagingStore.Stage(new AwaitedTask { _awaiter = task.GetAwaiter() });

    void ICoroutineMachine.Describe(MachineMapBuilder map) => map.Inner(ref _awaiter);

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

/// <inheritdoc cref="AwaitedTask"/>
[StackTraceHidden]
internal struct AwaitedTask<T> : ICoroutineMachine<T>
{
    private ValueTaskAwaiter<T> _awaiter;
    private T? _result;

    public static Coroutine<T> Stage(Task<T> task)
    {
        ArgumentNullException.ThrowIfNull(task);
        return Stage(new ValueTask<T>(task));
    }

    public static Coroutine<T> Stage(ValueTask<T> task) =>
        CoroutineLoop.StagingStore.Stage<AwaitedTask<T>, T>(new AwaitedTask<T> { _awaiter = task.GetAwaiter() });

    void ICoroutineMachine.Describe(MachineMapBuilder map) => map.Inner(ref _awaiter);

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
