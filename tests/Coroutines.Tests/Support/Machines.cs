using System.Diagnostics.CodeAnalysis;

namespace Coroutines.Tests;

/// <summary>Collects ordered events.</summary>
public sealed class TraceLog
{
    private readonly List<string> _events = [];

    public void Add(string text) => _events.Add(text);

    public void Add(CoroutineLoop loop, string text) => _events.Add($"{loop.Time.TotalMilliseconds:0} {text}");

    public void AssertIs(params string[] expected) => Assert.Equal(expected, _events);
}

/// <summary>A coroutine body written as a function of its state: what the generator would write, in a form that tests can read.</summary>
/// <param name="step">Runs from the state it is given until it returns a status; <c>ref int</c> is the state.</param>
[SuppressMessage("Performance", "CA1815", Justification = "A machine.")]
public struct Script(Script.Body step) : ICoroutineMachine
{
    private int _state;
    private SleepOperation _sleep;

    public delegate PollStatus Body(ref PollContext context, ref int state, ref SleepOperation sleep);

    public PollStatus Poll(ref PollContext context) => step(ref context, ref _state, ref _sleep);
}

/// <summary>Sleeps, then gives twice its argument.</summary>
[CoroutineMachine("Fetch")]
[SuppressMessage("Performance", "CA1815", Justification = "A machine.")]
public struct FetchMachine(int id, int milliseconds, TraceLog? log) : ICoroutineMachine<int>
{
    private int _state;
    private SleepOperation _await1;

    public static Coroutine<int> Call(int id, int milliseconds = 1000, TraceLog? log = null) =>
        CoroutineFactory.Stage<FetchMachine, int>(new FetchMachine(id, milliseconds, log));

    public PollStatus Poll(ref PollContext context)
    {
        switch (_state)
        {
            case 0: break;
            case 1: goto Resume1;
        }

        log?.Add(context.Loop, $"fetch {id}");
        _await1 = Coroutine.Sleep(milliseconds);
        _state = 1;
    Resume1:
        PollStatus status = _await1.Poll(ref context);
        if (status != PollStatus.Completed)
        {
            return status;
        }

        log?.Add(context.Loop, $"fetched {id}");
        return PollStatus.Completed;
    }

    public readonly int GetResult() => id * 2;
}

/// <summary>Awaits any machine and gives its result to a function.</summary>
[CoroutineMachine("Await")]
[SuppressMessage("Performance", "CA1815", Justification = "A machine.")]
public struct AwaitMachine<TInner, T>(Func<TInner> make, Action<T> then) : ICoroutineMachine
    where TInner : struct, ICoroutineMachine<T>
{
    private int _state;
    private TInner _await1;

    public PollStatus Poll(ref PollContext context)
    {
        if (_state == 0)
        {
            _await1 = make();
            _state = 1;
        }

        PollStatus status = _await1.Poll(ref context);
        if (status == PollStatus.Completed)
        {
            then(_await1.GetResult());
        }

        return status;
    }
}

/// <summary>Awaits machines one after the other.</summary>
[CoroutineMachine("Sequence")]
[SuppressMessage("Performance", "CA1815", Justification = "A machine.")]
public struct SequenceMachine(params Func<Coroutine>[] parts) : ICoroutineMachine
{
    private int _state;
    private bool _polling;
    private Coroutine _await;

    public PollStatus Poll(ref PollContext context)
    {
        while (_state < parts.Length)
        {
            if (!_polling)
            {
                _await = parts[_state]();
                _polling = true;
            }

            PollStatus status = _await.Poll(ref context);
            if (status != PollStatus.Completed)
            {
                return status;
            }

            _polling = false;
            _state++;
        }

        return PollStatus.Completed;
    }
}

/// <summary>Short ways to make cold coroutines in tests.</summary>
public static class Make
{
    public static Coroutine Await<TInner, T>(Func<TInner> make, Action<T> then)
        where TInner : struct, ICoroutineMachine<T> =>
        CoroutineFactory.Stage(new AwaitMachine<TInner, T>(make, then));

    public static Coroutine Sequence(params Func<Coroutine>[] parts) => CoroutineFactory.Stage(new SequenceMachine(parts));

    public static Coroutine Of<TMachine>(TMachine machine)
        where TMachine : struct, ICoroutineMachine => CoroutineFactory.Stage(in machine);

    public static Coroutine Do(Action action) => CoroutineFactory.Stage(new ActionMachine(action));
}

[CoroutineMachine("Action")]
[SuppressMessage("Performance", "CA1815", Justification = "A machine.")]
public readonly struct ActionMachine(Action action) : ICoroutineMachine
{
    public PollStatus Poll(ref PollContext context)
    {
        action();
        return PollStatus.Completed;
    }
}
