using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace Coroutines.Tests;

/// <summary>
/// A coroutine body written as an ordinary C# async method, driven as a machine of the loop: what the compiler makes of the text
/// is polled, so that runtime tests need no generator. It allocates; allocation tests use hand-written machines.
/// </summary>
[AsyncMethodBuilder(typeof(ScriptBuilder<>))]
public sealed class Script<T>
{
    private IAsyncStateMachine? _machine;
    private IScriptWait? _wait;
    private Exception? _error;
    private T? _result;
    private bool _done;

    public PollStatus Poll(ref PollContext context)
    {
        if (_wait is not null)
        {
            if (_wait.Poll(ref context) == PollStatus.Pending)
            {
                return PollStatus.Pending;
            }

            _wait = null;
        }

        PollContext outer = ScriptState.Context;
        ScriptState.Context = context;
        ScriptState.Wait = null;
        _machine!.MoveNext();
        PollFlags flags = ScriptState.Context.Flags;
        _wait = ScriptState.Wait;
        ScriptState.Wait = null;
        ScriptState.Context = outer;
        context.Flags = flags;
        if (!_done)
        {
            return PollStatus.Pending;
        }

        if (_error is not null)
        {
            ExceptionDispatchInfo.Throw(_error);
        }

        return PollStatus.Completed;
    }

    public T Result => _result!;

    internal void Start(IAsyncStateMachine machine) => _machine = machine;

    internal void Set(T? result, Exception? error)
    {
        _result = result;
        _error = error;
        _done = true;
    }

    public ScriptAwaiter<ScriptMachine<T>, T> GetAwaiter() => new(new ScriptMachine<T>(() => this), static m => m.GetResult());
}

internal interface IScriptWait
{
    PollStatus Poll(ref PollContext context);
}

internal static class ScriptState
{
    [ThreadStatic]
    internal static PollContext Context;

    [ThreadStatic]
    internal static IScriptWait? Wait;
}

/// <summary>Polls a script as a machine.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "A machine.")]
public struct ScriptMachine<T>(Func<Script<T>> make) : ICoroutineMachine<T>
{
    private Script<T>? _script;

    public PollStatus Poll(ref PollContext context) => (_script ??= make()).Poll(ref context);

    public readonly T GetResult() => _script!.Result;
}

/// <summary>Awaits a machine inside a script.</summary>
public sealed class ScriptAwaiter<TMachine, T>(TMachine machine, ScriptAwaiter<TMachine, T>.Result result) : INotifyCompletion, IScriptWait
    where TMachine : ICoroutineMachine
{
    private TMachine _machine = machine;
    private Exception? _error;
    private OperationCanceledException? _cancelled;

    public delegate T Result(TMachine machine);

    public bool IsCompleted
    {
        get
        {
            if (Poll(ref ScriptState.Context) != PollStatus.Pending)
            {
                return true;
            }

            ScriptState.Wait = this;
            return false;
        }
    }

    public PollStatus Poll(ref PollContext context)
    {
        try
        {
            PollStatus status = _machine.Poll(ref context);
            if (status == PollStatus.Canceled)
            {
                _cancelled = context.CancellationException();
            }

            return status;
        }
        catch (Exception error)
        {
            _error = error;
            return PollStatus.Completed;
        }
    }

    public ScriptAwaiter<TMachine, T> GetAwaiter() => this;

    public T GetResult()
    {
        if (_cancelled is not null)
        {
            throw _cancelled;
        }

        if (_error is not null)
        {
            ExceptionDispatchInfo.Throw(_error);
        }

        return result(_machine);
    }

    public void OnCompleted(Action continuation) => throw new NotSupportedException();
}

public struct ScriptBuilder<T>
{
    private Script<T> _script;

    public readonly Script<T> Task => _script;

    public static ScriptBuilder<T> Create() => new() { _script = new Script<T>() };

    public readonly void Start<TStateMachine>(ref TStateMachine machine)
        where TStateMachine : IAsyncStateMachine => _script.Start(machine);

    public readonly void SetStateMachine(IAsyncStateMachine machine)
    {
    }

    public readonly void SetResult(T result) => _script.Set(result, null);

    public readonly void SetException(Exception error) => _script.Set(default, error);

    public readonly void AwaitOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine machine)
        where TAwaiter : INotifyCompletion
        where TStateMachine : IAsyncStateMachine
    {
        if (awaiter is not IScriptWait)
        {
            throw new NotSupportedException("Await machines with .On().");
        }
    }

    public readonly void AwaitUnsafeOnCompleted<TAwaiter, TStateMachine>(ref TAwaiter awaiter, ref TStateMachine machine)
        where TAwaiter : ICriticalNotifyCompletion
        where TStateMachine : IAsyncStateMachine => throw new NotSupportedException("Await machines with .On().");
}

/// <summary>Ways to await machines in scripts, and to make coroutines of scripts.</summary>
public static class Scripts
{
    public static ScriptAwaiter<TMachine, bool> On<TMachine>(this TMachine machine)
        where TMachine : ICoroutineMachine => new(machine, static _ => true);

    public static ScriptAwaiter<TMachine, T> On<TMachine, T>(this TMachine machine)
        where TMachine : ICoroutineMachine<T> => new(machine, static m => m.GetResult());

    public static Coroutine<T> Of<T>(Func<Script<T>> make) =>
        CoroutineFactory.Stage<ScriptMachine<T>, T>(new ScriptMachine<T>(make));
}
