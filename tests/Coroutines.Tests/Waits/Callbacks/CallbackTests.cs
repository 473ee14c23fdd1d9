using static Coroutines.Coroutine;
using static Coroutines.Tests.VirtualRun;

namespace Coroutines.Tests;

/// <summary>Functions that a loop calls, and when.</summary>
public sealed partial class CallbackTests
{
    [Fact]
    public void SoonIsTheNextTurnInTheOrderOfTheCalls() => Assert.Equal("main; a; b", Of(Soon));

    [Fact]
    public void LaterIsByTheDeadline() => Assert.Equal("c 5; a 10; b 10; at 20", Of(Later));

    [Fact]
    public void OneThatIsTakenBackIsNotCalled() => Assert.Equal("True False; False False; end", Of(TakeBack));

    [Fact]
    public void OneThatIsKeptTellsWhatBecameOfIt() => Assert.Equal("called; False False; False True", Of(Keep));

    [Fact]
    public void WhatItThrowsIsTold() => Assert.Equal("told x; b; end", Of(Throws));

    [Fact]
    public void AStateIsHandedOver() => Assert.Equal("1; 2; 3; end", Of(WithState));

    [Fact]
    public void DoneCallbacksComeInTheirTurnAmongWhoWaits() => Assert.Equal("a True; waiter 7; b True", Of(Done));

    [Fact]
    public void ADoneCallbackOfADoneTaskComesInTheNextTurn() => Assert.Equal("main; late True", Of(DoneAlready));

    [Fact]
    public void DoneCallbacksAreTakenBackAsOftenAsTheyWereAdded() => Assert.Equal("2; 0; end", Of(TakeDoneBack));

    [Fact]
    public void CallingAllocatesNothing()
    {
        int[] calls = [0];
        Action<object?> call = static state => ((int[])state!)[0]++;
        Bytes.AssertNone(() => JustCall(call, calls));
        Assert.NotEqual(0, calls[0]);
    }

    [Coroutine]
    private static async Coroutine Soon()
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        loop.CallSoon(static () => Say("a"));
        loop.CallSoon(static () => Say("b"));
        Say("main");
        await Yield();
    }

    [Coroutine]
    private static async Coroutine Later()
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        loop.CallLater(TimeSpan.FromMilliseconds(10), static () => SayAt("a"));
        loop.CallLater(TimeSpan.FromMilliseconds(10), static () => SayAt("b"));
        loop.CallLater(TimeSpan.FromMilliseconds(5), static () => SayAt("c"));
        loop.CallAt(TimeSpan.FromMilliseconds(20), static () => SayAt("at"));
        await Sleep(30);
    }

    [Coroutine]
    private static async Coroutine TakeBack()
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        CoroutineCallback soon = loop.CallSoon(static () => Say("soon"));
        CoroutineCallback later = loop.CallLater(TimeSpan.FromMilliseconds(5), static () => Say("later"));
        Say($"{soon.IsPending} {soon.IsCanceled}");
        soon.Cancel();
        later.Cancel();
        later.Cancel();
        await Sleep(10);
        Say($"{soon.IsPending} {later.IsPending}");
        Say("end");
    }

    [Coroutine]
    private static async Coroutine Keep()
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        using CoroutineCallback called = loop.CallSoon(static () => Say("called")).Preserve();
        using CoroutineCallback taken = loop.CallSoon(static () => Say("taken")).Preserve();
        taken.Cancel();
        await Sleep(1);
        Say($"{called.IsPending} {called.IsCanceled}");
        Say($"{taken.IsPending} {taken.IsCanceled}");
    }

    [Coroutine]
    private static async Coroutine Throws()
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        loop.CallSoon(static () => throw new FormatException("x"));
        loop.CallSoon(static () => Say("b"));
        await Sleep(1);
        Say("end");
    }

    [Coroutine]
    private static async Coroutine WithState()
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        loop.CallSoon(Say, 1);
        loop.CallLater(TimeSpan.FromMilliseconds(1), Say, 2);
        loop.CallAt(TimeSpan.FromMilliseconds(2), Say, 3);
        await Sleep(5);
        Say("end");
    }

    [Coroutine]
    private static async Coroutine<int> Value(int milliseconds)
    {
        await Sleep(milliseconds);
        return 7;
    }

    [Coroutine]
    private static async Coroutine Join(CoroutineTask<int> task) => Say($"waiter {await task}");

    [Coroutine]
    private static async Coroutine Done()
    {
        CoroutineTask<int> task = CreateTask(Value(5));
        task.AddDoneCallback(static done => Say($"a {done.IsCompleted}"));
        CoroutineTask waiter = CreateTask(Join(task));
        await Sleep(1);
        task.AddDoneCallback(static (done, name) => Say($"{name} {done.IsCompleted}"), "b");
        await waiter;
        await Sleep(1);
    }

    [Coroutine]
    private static async Coroutine DoneAlready()
    {
        CoroutineTask<int> task = CreateTask(Value(1));
        await Sleep(5);
        task.AddDoneCallback(static done => Say($"late {done.IsCompleted}"));
        Say("main");
        await Sleep(1);
    }

    [Coroutine]
    private static async Coroutine TakeDoneBack()
    {
        CoroutineTask<int> task = CreateTask(Value(5));
        Action<CoroutineTask> callback = static _ => Say("called");
        task.AddDoneCallback(callback);
        task.AddDoneCallback(callback);
        Say(task.RemoveDoneCallback(callback));
        Say(task.RemoveDoneCallback(callback));
        await task;
        Say("end");
    }

    [Coroutine]
    private static async Coroutine JustCall(Action<object?> call, object state)
    {
        CoroutineLoop loop = CoroutineLoop.Current;
        loop.CallSoon(call, state);
        loop.CallLater(TimeSpan.FromMilliseconds(1), call, state);
        loop.CallLater(TimeSpan.FromMilliseconds(1), call, state).Cancel();
        await Sleep(2);
    }
}
