using static Coroutines.Coroutine;

namespace Coroutines.Tests;

/// <summary>What a task waits for is told for each kind of wait: as a task of its own, awaited in a coroutine, and behind a limit of time with a result or without.</summary>
public sealed partial class EveryWaitIsToldTests
{
    private static readonly TaskCompletionSource<int> s_foreign = new();

    private static readonly Dictionary<string, Kind> s_kinds = new()
    {
        ["sleep"] = new(_ => Sleep(70), "sleeps, 70 ms left"),
        ["sleep with a token"] = new(_ => Sleep(70, new CancellationTokenSource().Token), "sleeps, 70 ms left"),
        ["sleep with a value"] = new(_ => Sleep(70, 1), "sleeps, 70 ms left"),
        ["never"] = new(_ => Never(), "sleeps without end"),
        ["frames"] = new(_ => WaitFrames(3), "waits for the next frame"),
        ["until"] = new(_ => WaitUntil(() => false), "waits for WaitUntil"),
        ["until with state"] = new(_ => WaitUntil(1, static _ => false), "waits for WaitUntil"),
        ["event"] = new(_ => new CoroutineEvent().Wait(), "waits for CoroutineEvent (not set, 1 waits)"),
        ["semaphore"] = new(_ => new CoroutineSemaphore(0).Acquire(), "waits for CoroutineSemaphore (0 permits free, 1 waits)"),
        ["lock"] = new(Locked, "waits for CoroutineLock (held by #N EveryWaitIsToldTests.Kept, 1 waits)"),
        ["read"] = new(loop => Written(loop).AcquireRead(), "waits for CoroutineReadWriteLock (held to write by #N EveryWaitIsToldTests.KeptToWrite, 1 waits to read)"),
        ["write"] = new(loop => Written(loop).AcquireWrite(), "waits for CoroutineReadWriteLock (held to write by #N EveryWaitIsToldTests.KeptToWrite, 1 waits to write)"),
        ["get"] = new(_ => new CoroutineQueue<int>().Get(), "waits for CoroutineQueue<Int32> (0 items, 1 waits to get)"),
        ["put"] = new(_ => Full().Put(2), "waits for CoroutineQueue<Int32> (1 of 1 items, 1 waits to put)"),
        ["join"] = new(_ => Full().Join(), "waits for CoroutineQueue<Int32> (1 of 1 items, 1 waits to join)"),
        ["barrier"] = new(_ => new CoroutineBarrier(2).Wait(), "waits for CoroutineBarrier (1 of 2 wait)"),
        ["condition"] = new(_ => Notified(new CoroutineCondition(), until: false), "waits for CoroutineCondition (on CoroutineLock (free), 1 waits)"),
        ["condition holds"] = new(_ => Notified(new CoroutineCondition(), until: true), "waits for CoroutineCondition (on CoroutineLock (free), 1 waits)"),
        ["watch"] = new(_ => new CoroutineWatch<int>(1).Changed(), "waits for CoroutineWatch<Int32> (version 0, 1 waits)"),
        ["ticker"] = new(_ => new CoroutineTicker(70).Next(), "sleeps, 70 ms left"),
        ["future"] = new(static loop => new CoroutineFuture<int>().Task, "waits for #N CoroutineFuture"),
        ["task"] = new(static loop => loop.CreateTask(Outer()), "waits for #N EveryWaitIsToldTests.Outer"),
        ["task of .NET"] = new(_ => s_foreign.Task, "waits for Task (WaitingForActivation)"),
    };

    public static TheoryData<string> Kinds => [.. s_kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void OfATaskOfItsOwn(string kind) => Check(kind, static (loop, what) => loop.CreateTask(Plain(what)), "Plain");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void BehindALimit(string kind) => Check(kind, static (loop, what) => loop.CreateTask(Limited(what)), "Limited");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void BehindALimitThatIsTried(string kind) => Check(kind, static (loop, what) => loop.CreateTask(Tried(what)), "Tried");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void BehindLimitsInCoroutines(string kind) => Check(kind, static (loop, what) => loop.CreateTask(Deep(what)), "Deep", "Tried");

    [Fact]
    public void BehindALimitWithAResult()
    {
        var loop = new CoroutineLoop();
        CoroutineTask task = loop.CreateTask(Typed(new CoroutineQueue<int>()));
        CoroutineTask tried = loop.CreateTask(TypedTried(new CoroutineQueue<int>()));
        loop.Tick(TimeSpan.Zero);
        foreach (CoroutineTask one in new[] { task, tried })
        {
            Assert.Equal("waits for CoroutineQueue<Int32> (0 items, 1 waits to get), limit in 900 ms", one.GetStack().State);
        }
    }

    private static void Check(string kind, Func<CoroutineLoop, CoroutineAwaitable, CoroutineTask> start, params string[] chain)
    {
        var loop = new CoroutineLoop();
        CoroutineTask task = default;
        loop.CallSoon(() => task = start(loop, s_kinds[kind].Make(loop)));
        loop.Tick(TimeSpan.Zero);
        loop.Tick(TimeSpan.Zero);
        CoroutineStack stack = task.GetStack();
        string state = System.Text.RegularExpressions.Regex.Replace(stack.State.Split(", limit in")[0], "#[0-9]+", "#N");
        Assert.Equal(s_kinds[kind].Text, state);
        Assert.Equal(chain, stack.Frames.Select(frame => frame.Method.Split('.')[^1]).Where(method => method != nameof(Notified)));
    }

    private static CoroutineAwaitable Locked(CoroutineLoop loop)
    {
        var mutex = new CoroutineLock();
        loop.CreateTask(Kept(mutex));
        return mutex.Acquire();
    }

    private static CoroutineReadWriteLock Written(CoroutineLoop loop)
    {
        var mutex = new CoroutineReadWriteLock();
        loop.CreateTask(KeptToWrite(mutex));
        return mutex;
    }

    private static CoroutineQueue<int> Full()
    {
        var queue = new CoroutineQueue<int>(1);
        Assert.True(queue.TryPut(1));
        return queue;
    }

    [Coroutine]
    private static async Coroutine Kept(CoroutineLock mutex)
    {
        using (await mutex.Acquire())
        {
            await Never();
        }
    }

    [Coroutine]
    private static async Coroutine KeptToWrite(CoroutineReadWriteLock mutex)
    {
        using (await mutex.AcquireWrite())
        {
            await Never();
        }
    }

    [Coroutine]
    private static async Coroutine Outer() => await Never();

    [Coroutine]
    private static async Coroutine Plain(CoroutineAwaitable what) => await what;

    [Coroutine]
    private static async Coroutine Limited(CoroutineAwaitable what) => await WaitFor(what, 900);

    [Coroutine]
    private static async Coroutine Tried(CoroutineAwaitable what) => await TryWaitFor(what, 900);

    [Coroutine]
    private static async Coroutine Deep(CoroutineAwaitable what) => await WaitFor(Tried(what), 950);

    [Coroutine]
    private static async Coroutine<int> Typed(CoroutineQueue<int> queue) => await WaitFor(queue.Get(), 900);

    [Coroutine]
    private static async Coroutine<bool> TypedTried(CoroutineQueue<int> queue) => (await TryWaitFor(queue.Get(), 900)).Completed;

    [Coroutine]
    private static async Coroutine Notified(CoroutineCondition condition, bool until)
    {
        using (await condition.Acquire())
        {
            await (until ? (CoroutineAwaitable)condition.WaitFor(static () => false) : condition.Wait());
        }
    }

    /// <summary>What is waited for, and how that is told.</summary>
    /// <param name="Make">Makes it, in a loop of its own.</param>
    /// <param name="Text">The text.</param>
    private sealed record Kind(Func<CoroutineLoop, CoroutineAwaitable> Make, string Text);
}
