using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Coroutines;

/// <summary>One call of a coroutine: the compiler's own state machine, held back until it is awaited or started.</summary>
internal abstract class TwinFrame : ITwinWait
{
    private ExceptionDispatchInfo? error;
    private Action? continuation;
    private bool started;

    public bool Completed { get; private set; }

    public abstract Action MoveNextAction { get; }

    Action ITwinWait.Continue => MoveNextAction;

    void ITwinWait.Registered() { }

    public void Start()
    {
        if (started)
        {
            throw new InvalidOperationException("A coroutine runs once; this one was started already.");
        }

        started = true;
        MoveNextAction();
    }

    public void OnCompleted(Action action) => continuation = action;

    public void Fail(Exception exception)
    {
        error = ExceptionDispatchInfo.Capture(exception);
        Finish();
    }

    public void ThrowIfFailed() => error?.Throw();

    protected void Finish()
    {
        Completed = true;
        continuation?.Invoke();
    }
}

/// <summary>A frame with a result.</summary>
internal abstract class TwinFrame<T> : TwinFrame
{
    private T result = default!;

    public T TakeResult()
    {
        ThrowIfFailed();
        return result;
    }

    public void Complete(T value)
    {
        result = value;
        Finish();
    }
}

/// <summary>A frame with the compiler's state machine in it.</summary>
internal sealed class TwinFrame<TMachine, T> : TwinFrame<T>
    where TMachine : IAsyncStateMachine
{
    private Action? moveNext;

    public TMachine Machine = default!;

    public override Action MoveNextAction => moveNext ??= () => Machine.MoveNext();
}

/// <summary>Stands for the result of a coroutine that has none.</summary>
internal readonly struct Nothing;
