using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Coroutines;

/// <summary>Builds a <see cref="Coroutine"/> that starts when it is awaited or made a task of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct TwinMethodBuilder
{
    private TwinMethodBuilder<Nothing> inner;

    public static TwinMethodBuilder Create() => default;

    public readonly Coroutine Task => new(inner.Frame!);

    public void Start<TMachine>(ref TMachine machine)
        where TMachine : IAsyncStateMachine => inner.Start(ref machine);

    public readonly void SetStateMachine(IAsyncStateMachine machine) { }

    public readonly void SetResult() => inner.SetResult(default);

    public readonly void SetException(Exception exception) => inner.SetException(exception);

    public readonly void AwaitOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine => inner.AwaitOnCompleted(ref awaiter, ref machine);

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TMachine : IAsyncStateMachine => inner.AwaitUnsafeOnCompleted(ref awaiter, ref machine);
}

/// <summary>Builds a <see cref="Coroutine{T}"/> that starts when it is awaited or made a task of.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct TwinMethodBuilder<T>
{
    internal TwinFrame<T>? Frame;

    public static TwinMethodBuilder<T> Create() => default;

    public readonly Coroutine<T> Task => new(Frame!);

    public void Start<TMachine>(ref TMachine machine)
        where TMachine : IAsyncStateMachine
    {
        // This builder is a field of the machine: the frame must be in it before the machine is copied.
        var frame = new TwinFrame<TMachine, T>();
        Frame = frame;
        frame.Machine = machine;
    }

    public readonly void SetStateMachine(IAsyncStateMachine machine) { }

    public readonly void SetResult(T value) => Frame!.Complete(value);

    public readonly void SetException(Exception exception) => Frame!.Fail(exception);

    public readonly void AwaitOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : INotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        var wait = Wait(in awaiter);
        awaiter.OnCompleted(wait.Continue);
        wait.Registered();
    }

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TMachine>(ref TAwaiter awaiter, ref TMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TMachine : IAsyncStateMachine
    {
        var wait = Wait(in awaiter);
        awaiter.UnsafeOnCompleted(wait.Continue);
        wait.Registered();
    }

    private readonly ITwinWait Wait<TAwaiter>(in TAwaiter awaiter) =>
        awaiter is ITwinAwaiter ? Frame! : new ForeignWait(TwinTask.Running, Frame!.MoveNextAction);
}

/// <summary>An awaiter of the twin's own, which suspends the running task itself.</summary>
internal interface ITwinAwaiter : ICriticalNotifyCompletion;

/// <summary>What goes on when an awaiter is done.</summary>
internal interface ITwinWait
{
    Action Continue { get; }

    /// <summary>The awaiter has taken the continuation and returned.</summary>
    void Registered();
}
